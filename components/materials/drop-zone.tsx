import { LIMIT_MB } from './check-file.ts'

export function DropZone({ isOver }: { isOver: boolean }) {
  return (
    <div className="materials-drop" data-over={isOver || undefined}>
      <strong>{isOver ? 'Let go to add it' : 'Drop a lecture here'}</strong>
      PDF, Markdown or plain text, up to {LIMIT_MB} MB
    </div>
  )
}
