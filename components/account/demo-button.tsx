'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { UNREACHABLE } from './form-state.ts'
import { enter } from './session.ts'

const CLOSED = 'The demo student is not here at the moment. Create an account instead; it takes a minute.'

/** Into the demo lecture with one press. */
export function DemoButton({ next }: { next: string }) {
  const [state, setState] = useState<'idle' | 'pending' | 'closed' | 'unreachable'>('idle')
  const press = async () => {
    if (state === 'pending') return
    setState('pending')
    try {
      if (await enter({ provider: 'demo' })) window.location.assign(next)
      else setState('closed')
    } catch {
      setState('unreachable')
    }
  }
  return (
    <>
      <Button look="primary" aria-disabled={state === 'pending'} onClick={press}>
        Look around as a demo student
      </Button>
      {state === 'closed' && <ProblemNote message={CLOSED} />}
      {state === 'unreachable' && <ProblemNote message={UNREACHABLE} />}
    </>
  )
}
