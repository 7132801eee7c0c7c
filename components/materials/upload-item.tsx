import { Check, CircleAlert, Clock, FileUp, LoaderCircle, RotateCcw } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Note } from '#components/ui/note.tsx'
import { ProblemNote } from '#components/ui/problem-note.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { MaterialLine } from './material-line.tsx'
import type { Upload } from './use-uploads.ts'

type Props = { upload: Upload; onCancel: () => void; onAgain: () => void }

/** A file on its way, before the server has it. */
export function UploadItem({ upload, onCancel, onAgain }: Props) {
  const { name, content, state, sent, problem, existing } = upload
  const percent = Math.round(sent * 100)
  return (
    <MaterialLine
      icon={FileUp}
      title={name}
      line={sizeInWords(content.size)}
      state={<UploadState state={state} isThere={existing !== null} />}
      actions={
        state !== 'refused' && (
          <Button small look="plain" onClick={onCancel} aria-label={`Cancel the upload of ${name}`}>
            Cancel
          </Button>
        )
      }
      more={
        existing ? (
          <Note
            role="alert"
            actions={
              <>
                <LinkButton small href={`/materials/${existing}`}>
                  Open it
                </LinkButton>
                <Button small look="plain" onClick={onCancel}>
                  Close
                </Button>
              </>
            }
          >
            {problem}
          </Note>
        ) : state === 'refused' ? (
          <ProblemNote
            message={problem ?? ''}
            actions={
              <>
                {content.size > 0 && (
                  <Button small onClick={onAgain}>
                    <RotateCcw className="icon" />
                    Upload it again
                  </Button>
                )}
                <Button small look="plain" onClick={onCancel}>
                  Remove
                </Button>
              </>
            }
          />
        ) : state === 'sending' ? (
          <div className="material-reading">
            <ProgressBar label={`Uploading ${name}`} value={percent} valueText={`${percent} percent`} />
            <p className="meta num">{percent < 100 ? `${percent}% uploaded. Keep this page open until it is there.` : 'Being checked'}</p>
          </div>
        ) : (
          <p className="meta">Uploads when the one before it is there. Keep this page open.</p>
        )
      }
    />
  )
}

function UploadState({ state, isThere }: { state: Upload['state']; isThere: boolean }) {
  if (isThere) return <Badge icon={Check}>Here already</Badge>
  if (state === 'queued') return <Badge icon={Clock}>Waiting</Badge>
  if (state === 'sending')
    return (
      <Badge tone="accent" icon={LoaderCircle}>
        Uploading
      </Badge>
    )
  return (
    <Badge tone="wrong" icon={CircleAlert}>
      Not uploaded
    </Badge>
  )
}

function sizeInWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
