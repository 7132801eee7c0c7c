'use client'

import { Plus } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { useBanks } from '#components/questions/use-banks.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Note } from '#components/ui/note.tsx'
import { deleteMaterialAction } from '#lib/materials/actions.ts'
import type { MaterialRow } from '#lib/materials/view.ts'
import type { BankView } from '#lib/questions/view.ts'
import { DropZone, kindsLine } from './drop-zone.tsx'
import { FilePicker } from './file-picker.tsx'
import type { Picker } from './file-picker.tsx'
import { MaterialItem } from './material-item.tsx'
import { MaterialsGroups } from './materials-groups.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { PublicationChoice } from './publication-choice.tsx'
import { publicationOf } from './publication-of.ts'
import { UploadItem } from './upload-item.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'
import { useMaterials } from './use-materials.ts'
import { usePublication } from './use-publication.ts'
import { useRefreshOn } from './use-refresh-on.ts'
import { useUploads } from './use-uploads.ts'
import type { Upload } from './use-uploads.ts'

type Props = {
  courseId: string
  materials: MaterialRow[]
  banks: BankView[]
  canEdit: boolean
  /** The instructor's, of a class; null for students and in a private space, where nobody is to be hidden from. */
  timeZone: string | null
  /** Comes from the page: the schema it stands in would bring its validator to the browser. */
  limitBytes: number
}

const STEPS = [
  'We read every page and find the concepts on it.',
  'We write questions, and drop the ones we cannot prove.',
  'You read, have it explained, practise and sit exams on it.',
]

/** A course's lectures: those there, those on their way, and the ways to add one. */
export function MaterialsBoard({ courseId, materials, banks: firstBanks, canEdit, timeZone, limitBytes }: Props) {
  const { rows, refresh, drop, isOld } = useMaterials(courseId, materials)
  const ready = rows.filter(({ state }) => state === 'ready').length
  const { banks, refresh: refreshBanks } = useBanks(courseId, firstBanks, ready)
  // The search above, the head of a class and the steps to the first one count lectures too.
  useRefreshOn(`${ready} of ${rows.length}`)
  const picker = useRef<Picker>(null)
  const replaces = useRef<string | null>(null)

  const [publication, setPublication] = usePublication(courseId)

  const onKept = useCallback(
    async ({ replaces: failed }: Upload, materialId: string) => {
      // The failed one it stands in for has nothing left to show, unless it is the very one that is read again.
      if (failed && failed !== materialId) await deleteMaterialAction({ materialId: failed })
      await refresh()
    },
    [refresh],
  )
  const { uploads, add, cancel, again } = useUploads({ courseId, limitBytes, publication, onKept })

  const choose = (materialId: string | null) => {
    replaces.current = materialId
    picker.current?.open(materialId === null)
  }
  const addFiles = (files: File[], materialId: string | null = null) => {
    const failed = rows.find(({ id }) => id === materialId)
    add(
      files.map((file) => ({ name: file.name, content: file })),
      failed && { id: failed.id, publication: failed.taught ? publicationOf(failed.taught.visibility) : publication },
    )
  }
  const isOver = useDroppedFiles(addFiles, canEdit)
  const isEmpty = rows.length === 0 && uploads.length === 0
  const topics = rows.flatMap(({ taught }) => (taught?.place.by === 'topic' && taught.place.topic !== null ? [taught.place.topic] : []))
  const teaching = timeZone === null ? null : { timeZone, topics: [...new Set(topics)] }

  return (
    <section className="materials" aria-labelledby="materials">
      <FilePicker ref={picker} onPick={(files) => addFiles(files, replaces.current)} />
      <div className={isEmpty ? 'vh' : 'materials-head'}>
        <h2 className="heading" id="materials">
          Materials
        </h2>
        {canEdit && !isEmpty && (
          <div className="materials-add">
            <PasteDialog limitBytes={limitBytes} onAdd={(file) => add([file])} />
            <Button look="primary" onClick={() => choose(null)}>
              <Plus className="icon" />
              Add material
            </Button>
          </div>
        )}
      </div>
      {isOld && (
        <Note tone="attention" title="This list may be old." role="status">
          We could not refresh it just now. Reading goes on; we look again by ourselves.
        </Note>
      )}
      {isEmpty && !canEdit && <EmptyState title="No lecture yet">Your instructor has not added one.</EmptyState>}
      {isEmpty && canEdit && (
        <EmptyState
          title="Drop your first lecture here"
          steps={STEPS}
          action={
            <>
              <Button look="primary" onClick={() => choose(null)}>
                Choose a file
              </Button>
              <PasteDialog limitBytes={limitBytes} onAdd={(file) => add([file])} />
            </>
          }
        >
          {kindsLine(limitBytes)}
        </EmptyState>
      )}
      {canEdit && timeZone !== null && <PublicationChoice value={publication} onChange={setPublication} timeZone={timeZone} />}
      {uploads.length > 0 && (
        <ul className="materials-list">
          {uploads.map((upload) => (
            <UploadItem key={upload.key} upload={upload} onCancel={() => cancel(upload.key)} onAgain={() => again(upload)} />
          ))}
        </ul>
      )}
      <MaterialsGroups
        rows={rows}
        renderItem={(row, neighbours) => (
          <MaterialItem
            key={row.id}
            row={row}
            teaching={teaching}
            {...neighbours}
            bank={banks.get(row.id)}
            onBankChanged={async () => {
              await Promise.all([refreshBanks(), refresh()])
            }}
            onUploadAgain={() => choose(row.id)}
            onChanged={refresh}
            onRemoved={() => drop(row.id)}
          />
        )}
      />
      {canEdit && (!isEmpty || isOver) && <DropZone isOver={isOver} limitBytes={limitBytes} />}
      {/* For those who hear the page: the states that ask for nothing more than waiting, then the end. */}
      <p className="vh" role="status">
        {rows.length === 0 ? '' : `${ready} of ${rows.length} ready`}
      </p>
    </section>
  )
}
