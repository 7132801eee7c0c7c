import { Check, CircleAlert, TriangleAlert } from 'lucide-react'
import type { SaveStatus } from './save-queue.ts'

const time = (iso: string) =>
  new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(iso))

/** "Saved 12:04:31", or that it is not saved yet. What is chosen stays in either case. */
export function SaveLine({ status, className }: { status: SaveStatus; className?: string }) {
  return (
    <span className={className ? `exam-saved ${className}` : 'exam-saved'} data-kind={status.kind}>
      {status.kind === 'saved' && (
        <>
          <Check className="icon" />
          <span className="num">Saved {time(status.at)}</span>
        </>
      )}
      {status.kind === 'saving' && <span>Saving</span>}
      {status.kind === 'unsaved' && (
        <>
          <TriangleAlert className="icon" />
          <span>Not saved yet. Trying again</span>
        </>
      )}
      {status.kind === 'refused' && (
        <>
          <CircleAlert className="icon" />
          <span>{status.message}</span>
        </>
      )}
    </span>
  )
}
