'use client'

import { Ellipsis, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { DeleteDialog } from './delete-dialog.tsx'

type Props = { materialId: string; title: string; onDeleted: () => void; onRestored: () => Promise<void> }

export function MaterialMenu({ materialId, title, onDeleted, onRestored }: Props) {
  const [isDeleting, setDeleting] = useState(false)
  const trigger = (
    <Button small iconOnly look="plain" aria-label={`More for ${title}`}>
      <Ellipsis className="icon" />
    </Button>
  )
  return (
    <>
      <Menu trigger={trigger}>
        <MenuItem tone="wrong" onSelect={() => setDeleting(true)}>
          <Trash2 className="icon" />
          Delete…
        </MenuItem>
      </Menu>
      {isDeleting && (
        <DeleteDialog
          materialId={materialId}
          title={title}
          close={() => setDeleting(false)}
          onDeleted={onDeleted}
          onRestored={onRestored}
        />
      )}
    </>
  )
}
