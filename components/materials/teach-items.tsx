'use client'

import { ArrowDown, ArrowUp, CalendarClock, Eye, EyeOff, FolderInput } from 'lucide-react'
import { MenuItem, MenuRule } from '#components/ui/menu.tsx'
import type { MaterialRow } from '#lib/materials/view.ts'
import { useTeachMaterial } from './use-teach-material.ts'

type Props = {
  materialId: string
  title: string
  taught: NonNullable<MaterialRow['taught']>
  /** Where it stands within its week or topic. */
  isFirst: boolean
  isLast: boolean
  onTime: () => void
  onPlace: () => void
  onChanged: () => Promise<void>
  onMoved: () => void
}

/** What the instructor of a class finds in a lecture's menu: who sees it, and where it stands. */
export function TeachItems({ materialId, title, taught, isFirst, isLast, onTime, onPlace, onChanged, onMoved }: Props) {
  const { visibility, place } = taught
  const { publishNow, hide, move } = useTeachMaterial({ materialId, title, visibility, onChanged, onMoved })
  return (
    <>
      {visibility.state !== 'visible' && (
        <MenuItem onSelect={() => void publishNow()}>
          <Eye className="icon" />
          Publish now
        </MenuItem>
      )}
      {visibility.state !== 'hidden' && (
        <MenuItem onSelect={() => void hide()}>
          <EyeOff className="icon" />
          Hide from students
        </MenuItem>
      )}
      <MenuItem onSelect={onTime}>
        <CalendarClock className="icon" />
        {visibility.state === 'from' ? 'Change the day and time…' : 'Visible from a day and time…'}
      </MenuItem>
      <MenuRule />
      <MenuItem onSelect={onPlace}>
        <FolderInput className="icon" />
        {place.by === 'week' ? 'Week…' : 'Topic…'}
      </MenuItem>
      {!isFirst && (
        <MenuItem onSelect={() => void move('up')}>
          <ArrowUp className="icon" />
          Move up
        </MenuItem>
      )}
      {!isLast && (
        <MenuItem onSelect={() => void move('down')}>
          <ArrowDown className="icon" />
          Move down
        </MenuItem>
      )}
      <MenuRule />
    </>
  )
}
