import { Note } from '#components/ui/note.tsx'

/** Over a report: what was scored again since it was handed in. `when`: "yesterday". */
export function RescoredNote({ when, lines }: { when: string; lines: readonly string[] }) {
  return (
    <Note tone="attention" title={`Re-scored ${when}.`}>
      {lines.join(' ')}
    </Note>
  )
}
