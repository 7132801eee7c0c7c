import { megabytes } from './check-file.ts'

export function DropZone({ isOver, limitBytes }: { isOver: boolean; limitBytes: number }) {
  return (
    <div className="materials-drop" data-over={isOver || undefined}>
      <strong>{isOver ? 'Let go to add it' : 'Drop a lecture here'}</strong>
      PDF, Markdown or plain text, up to {megabytes(limitBytes)}
    </div>
  )
}
