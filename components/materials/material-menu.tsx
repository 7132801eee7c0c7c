'use client'

import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import type { MaterialRow } from '#lib/materials/view.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import { PlaceDialog } from './place-dialog.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { TeachItems } from './teach-items.tsx'

export type Neighbours = { isFirst: boolean; isLast: boolean }

/** What is needed to teach from a list: the instructor's clock, and the topics there are. */
export type Teaching = { timeZone: string; topics: readonly string[] }

type Props = Neighbours & {
  row: MaterialRow
  teaching: Teaching | null
  onChanged: () => Promise<void>
  onDeleted: () => void
}

export function MaterialMenu({ row, teaching, isFirst, isLast, onChanged, onDeleted }: Props) {
  const [dialog, setDialog] = useState<'rename' | 'time' | 'place' | 'delete' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { id: materialId, title, taught } = row
  const parts = { materialId, title, close: () => setDialog(null), onChanged }
  const trigger = (
    <Button ref={button} small iconOnly look="plain" aria-label={`More for ${title}`}>
      <Ellipsis className="icon" />
    </Button>
  )
  return (
    <>
      <Menu trigger={trigger}>
        {taught && teaching && (
          <TeachItems
            materialId={materialId} title={title} taught={taught} isFirst={isFirst} isLast={isLast}
            onTime={() => setDialog('time')} onPlace={() => setDialog('place')} onChanged={onChanged}
            // A line that changes its place in the document loses the focus.
            onMoved={() => requestAnimationFrame(() => button.current?.focus())}
          />
        )}
        <MenuItem onSelect={() => setDialog('rename')}>
          <Pencil className="icon" />
          Rename…
        </MenuItem>
        <MenuItem tone="wrong" onSelect={() => setDialog('delete')}>
          <Trash2 className="icon" />
          Delete…
        </MenuItem>
      </Menu>
      {dialog === 'rename' && <RenameDialog {...parts} />}
      {dialog === 'time' && taught && teaching && <PublishDialog {...parts} visibility={taught.visibility} timeZone={teaching.timeZone} />}
      {dialog === 'place' && taught && teaching && <PlaceDialog {...parts} place={taught.place} topics={teaching.topics} />}
      {dialog === 'delete' && (
        <DeleteDialog materialId={materialId} title={title} close={parts.close} onDeleted={onDeleted} onRestored={onChanged} />
      )}
    </>
  )
}
