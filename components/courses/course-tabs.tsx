'use client'

import Link from 'next/link'
import { useSelectedLayoutSegment } from 'next/navigation'
import type { CourseHeader } from '#lib/courses/view.ts'
import { tabsOf } from './tabs-of.ts'

type Props = { courseId: string; isInstructor: boolean; counts: CourseHeader['counts'] }

export function CourseTabs({ courseId, isInstructor, counts }: Props) {
  const selected = useSelectedLayoutSegment()
  // The list of materials stands in a route group, whose name is no part of its address.
  const segment = selected?.startsWith('(') ? null : selected
  return (
    <nav className="tabs courses-tabs" aria-label="Course">
      {tabsOf(isInstructor, counts).map((tab) => (
        <Link
          key={tab.label} className="tab" href={tab.segment ? `/courses/${courseId}/${tab.segment}` : `/courses/${courseId}`}
          aria-current={tab.segment === segment ? 'page' : undefined}
        >
          {tab.label}
          {tab.note && <span className="n"> {tab.note}</span>}
        </Link>
      ))}
    </nav>
  )
}
