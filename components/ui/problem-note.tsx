import type { ReactNode } from 'react'
import { Note } from './note.tsx'

/** An error's sentences: the first says what happened and is set off; the rest say what is safe and what to do. */
export function ProblemNote({ message, actions }: { message: string; actions?: ReactNode }) {
  const [, first = message, rest] = /^(.+?[.?])\s+(.+)$/s.exec(message) ?? []
  return (
    <Note tone="wrong" role="alert" title={first} actions={actions}>
      {rest}
    </Note>
  )
}
