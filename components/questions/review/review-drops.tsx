'use client'

import Link from 'next/link'
import { useState } from 'react'
import { DroppedTable } from '#components/questions/dropped-table.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { ReviewList } from '#lib/questions/review/view.ts'
import { droppedWords } from './review-words.ts'

/** How many candidates the checks dropped before anybody saw them, and why. */
export function ReviewDrops({ list }: { list: ReviewList }) {
  const [open, setOpen] = useState(false)
  const words = droppedWords(list)
  return (
    <p className="review-drops meta num">
      {words}{' '}
      {list.dropped.length > 0 && (
        <Dialog
          open={open} onOpenChange={setOpen} title="Dropped before you"
          description="What fails a check is dropped, never mended by guessing. Its text is not kept, only its count."
          trigger={<button type="button" className="field-aside">See why</button>}
        >
          <DroppedTable className="review-why" dropped={list.dropped} why="Why" what="Questions" />
        </Dialog>
      )}{' '}
      <Link href={`/courses/${list.courseId}/questions/report`}>Quality report</Link>
    </p>
  )
}
