'use client'

import { useSelectedLayoutSegment } from 'next/navigation'
import type { ReactNode } from 'react'

type Props = { header: ReactNode; notice: ReactNode; children: ReactNode }

/** A class's pages under their header and tabs. What a student sees is shown without an instructor's. */
export function CourseFrame({ header, notice, children }: Props) {
  if (useSelectedLayoutSegment() === 'as-student') return children
  return (
    <div className="wrap course courses-frame">
      {header}
      {notice}
      <div className="courses-within">{children}</div>
    </div>
  )
}
