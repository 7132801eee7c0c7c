'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { UNREACHABLE } from './form-state.ts'
import { enter } from './session.ts'

const WHO = {
  demo: { label: 'Look around as a demo student', look: 'primary', closed: 'The demo student is not here at the moment.' },
  'demo-instructor': {
    label: 'Look around as an instructor', look: 'quiet', closed: 'The demo class is still being made. Try again in a minute.',
  },
} as const

type Props = { as: keyof typeof WHO; next: string }

/** Into the demo lecture, or the demo class, with one press. */
export function DemoButton({ as, next }: Props) {
  const [state, setState] = useState<'idle' | 'pending' | 'closed' | 'unreachable'>('idle')
  const { label, look, closed } = WHO[as]
  const press = async () => {
    if (state === 'pending') return
    setState('pending')
    try {
      if (await enter({ provider: as })) window.location.assign(next)
      else setState('closed')
    } catch {
      setState('unreachable')
    }
  }
  return (
    <>
      <Button look={look} aria-disabled={state === 'pending'} onClick={press}>
        {label}
      </Button>
      {state === 'closed' && <ProblemNote message={`${closed} Or create an account; it takes a minute.`} />}
      {state === 'unreachable' && <ProblemNote message={UNREACHABLE} />}
    </>
  )
}
