import { megabytes } from './check-file.ts'

/** What can be added, and how much at a time. */
export const kindsLine = (limitBytes: number) => `PDF, slides, documents, web pages, notebooks, transcripts, pictures or text, up to ${megabytes(limitBytes)}`

export function DropZone({ isOver, limitBytes }: { isOver: boolean; limitBytes: number }) {
  return (
    <div className="materials-drop" data-over={isOver || undefined}>
      <strong>{isOver ? 'Let go to add it' : 'Drop a lecture here'}</strong>
      {kindsLine(limitBytes)}
    </div>
  )
}
