import { Note } from '#components/ui/note.tsx'

/** Its first sentence says what happened and is set off; the rest says what is safe and what to do. */
export function FormError({ message }: { message: string }) {
  const [, first = message, rest] = /^(.+?[.?])\s+(.+)$/s.exec(message) ?? []
  return (
    <Note tone="wrong" role="alert" title={first}>
      {rest}
    </Note>
  )
}
