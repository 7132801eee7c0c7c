'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { markOwnWrittenAction, markWrittenByHandAction } from '#lib/exams/written/actions.ts'

type Props = {
  attemptId: string
  itemId: string
  facets: readonly { id: string; text: string }[]
  /** Ticked to begin with: points that were found. */
  found: readonly string[]
  /** Whoever teaches the class, or the student themselves. */
  by: 'instructor' | 'student'
}

const LOST = 'The server did not answer. Nothing was changed. Try again.'
const WORDS = {
  instructor: { legend: 'Points this answer makes', button: 'Save the mark', done: 'Marked. The score of the paper counts it.' },
  student: {
    legend: 'Which points are in your answer?', button: 'Mark my answer',
    done: 'Kept. It counts a little towards what you can do, and in no score.',
  },
}

/** A written answer that no machine could judge, marked point by point. Not a form: it may stand in one. */
export function MarkPoints({ attemptId, itemId, facets, found, by }: Props) {
  const toast = useToast()
  const router = useRouter()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(found))
  const [isSending, setSending] = useState(false)
  const { legend, button, done } = WORDS[by]
  const toggle = (id: string) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
  }
  const send = async () => {
    if (isSending) return
    setSending(true)
    try {
      const mark = by === 'instructor' ? markWrittenByHandAction : markOwnWrittenAction
      const answer = await mark({ attemptId, itemId, found: [...ticked] })
      toast({ text: answer.ok ? done : answer.error.message })
      if (answer.ok) router.refresh()
    } catch {
      toast({ text: LOST })
    } finally {
      setSending(false)
    }
  }
  return (
    <fieldset className="mark-points">
      <legend className="field-label">{legend}</legend>
      {facets.map(({ id, text }) => (
        <label key={id}>
          <input type="checkbox" checked={ticked.has(id)} onChange={() => toggle(id)} /> {text}
        </label>
      ))}
      <Button look="plain" small onClick={() => void send()}>
        {button}
      </Button>
    </fieldset>
  )
}
