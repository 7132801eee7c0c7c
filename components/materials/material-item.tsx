'use client'

import { Captions, FileText, FileX, Image, NotebookText, Presentation, TextAlignStart } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import Link from 'next/link'
import { BankPanel } from '#components/questions/bank-panel.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { MaterialRow } from '#lib/materials/view.ts'
import type { BankView } from '#lib/questions/view.ts'
import { MaterialFailure } from './material-failure.tsx'
import { MaterialLine } from './material-line.tsx'
import { MaterialMenu } from './material-menu.tsx'
import type { Neighbours, Teaching } from './material-menu.tsx'
import { MaterialReading } from './material-reading.tsx'
import { MaterialState } from './material-state.tsx'
import { MaterialVisibility } from './material-visibility.tsx'
import { fewQuestionsNote, isBusy, materialLine } from './material-words.ts'

type Props = Neighbours & {
  row: MaterialRow
  /** Null for whoever does not teach the course, and in a private space. */
  teaching: Teaching | null
  /** Questions of a language model; undefined where there are none and none can be asked for. */
  bank: BankView | undefined
  onBankChanged: () => Promise<void>
  onUploadAgain: () => void
  onChanged: () => Promise<void>
  onRemoved: () => void
}

/** By the format's name; set text otherwise. */
const ICONS: Record<string, LucideIcon> = { PDF: FileText, Slides: Presentation, Picture: Image, Transcript: Captions, Notebook: NotebookText }

/** One lecture of the list. What has been read can be opened, also while the rest is still being read. */
export function MaterialItem({ row, teaching, bank, isFirst, isLast, onBankChanged, onUploadAgain, onChanged, onRemoved }: Props) {
  const { id, title, format, state, pagesRead, canEdit, taught } = row
  const isFailed = state === 'failed'
  const isOpen = state === 'ready' || (!isFailed && pagesRead > 0)
  const href = `/materials/${id}`
  const note = fewQuestionsNote(row)
  return (
    <MaterialLine
      icon={isFailed ? FileX : (ICONS[format] ?? TextAlignStart)}
      title={isOpen ? <Link href={href}>{title}</Link> : title}
      line={materialLine(row)}
      small={row.attribution}
      isGrouped={row.heading !== null}
      state={
        <>
          <MaterialState state={state} />
          {taught && <MaterialVisibility visibility={taught.visibility} />}
        </>
      }
      actions={
        <>
          {isOpen && (
            <LinkButton small href={href} aria-label={`Open ${title}`}>
              Open
            </LinkButton>
          )}
          {canEdit && !isFailed && (
            <MaterialMenu row={row} teaching={teaching} isFirst={isFirst} isLast={isLast} onChanged={onChanged} onDeleted={onRemoved} />
          )}
        </>
      }
      more={
        isFailed ? (
          <MaterialFailure row={row} onUploadAgain={onUploadAgain} onRetried={onChanged} onRemoved={onRemoved} />
        ) : isBusy(row) ? (
          <MaterialReading row={row} />
        ) : (
          <>
            {note && <p className="meta">{note}</p>}
            {!taught && <PractiseLinks row={row} />}
            {bank && state === 'ready' && <BankPanel bank={bank} title={title} onChanged={onBankChanged} />}
          </>
        )
      }
    />
  )
}

/** What a student does with a lecture that has questions or recall cards; its instructor looks through them instead. */
function PractiseLinks({ row: { id, title, questions, cards } }: { row: MaterialRow }) {
  if (questions + cards === 0) return null
  return (
    <p className="material-practise">
      <Link className="material-exam" href={`/practice?material=${id}`}>
        Practise
        <span className="vh"> {title}</span>
      </Link>
      {questions > 0 && (
        <Link className="material-exam" href={`/exams/new?material=${id}`}>
          Practice exam
          <span className="vh"> on {title}</span>
        </Link>
      )}
    </p>
  )
}
