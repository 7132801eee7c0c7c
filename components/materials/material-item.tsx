'use client'

import { FileText, FileX, TextAlignStart } from 'lucide-react'
import Link from 'next/link'
import { BankPanel } from '#components/questions/bank-panel.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { MaterialRow } from '#lib/materials/view.ts'
import type { BankView } from '#lib/questions/view.ts'
import { MaterialFailure } from './material-failure.tsx'
import { MaterialLine } from './material-line.tsx'
import { MaterialMenu } from './material-menu.tsx'
import { MaterialReading } from './material-reading.tsx'
import { MaterialState } from './material-state.tsx'
import { fewQuestionsNote, isBusy, materialLine } from './material-words.ts'

type Props = {
  row: MaterialRow
  /** Questions of a language model; undefined where there are none and none can be asked for. */
  bank: BankView | undefined
  onBankChanged: () => Promise<void>
  onUploadAgain: () => void
  onChanged: () => Promise<void>
  onRemoved: () => void
}

/** One lecture of the list. What has been read can be opened, also while the rest is still being read. */
export function MaterialItem({ row, bank, onBankChanged, onUploadAgain, onChanged, onRemoved }: Props) {
  const { id, title, kind, state, pagesRead, questions, canEdit } = row
  const isFailed = state === 'failed'
  const isOpen = state === 'ready' || (!isFailed && pagesRead > 0)
  const href = `/materials/${id}`
  const note = fewQuestionsNote(row)
  return (
    <MaterialLine
      icon={isFailed ? FileX : kind === 'pdf' ? FileText : TextAlignStart}
      title={isOpen ? <Link href={href}>{title}</Link> : title}
      line={materialLine(row)}
      small={row.attribution}
      state={<MaterialState state={state} />}
      actions={
        <>
          {isOpen && (
            <LinkButton small href={href} aria-label={`Open ${title}`}>
              Open
            </LinkButton>
          )}
          {canEdit && !isFailed && <MaterialMenu materialId={id} title={title} onDeleted={onRemoved} onRestored={onChanged} />}
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
            {questions > 0 && (
              <Link className="material-exam" href={`/exams/new?material=${id}`}>
                Practice exam
                <span className="vh"> on {title}</span>
              </Link>
            )}
            {bank && state === 'ready' && <BankPanel bank={bank} title={title} onChanged={onBankChanged} />}
          </>
        )
      }
    />
  )
}
