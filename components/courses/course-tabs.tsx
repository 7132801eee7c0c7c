'use client'

import Link from 'next/link'
import { useSelectedLayoutSegment } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { CourseHeader } from '#lib/courses/view.ts'
import { tabsOf } from './tabs-of.ts'

type Props = { courseId: string; isInstructor: boolean; counts: CourseHeader['counts'] }

export function CourseTabs({ courseId, isInstructor, counts }: Props) {
  const selected = useSelectedLayoutSegment()
  // The list of materials stands in a route group, whose name is no part of its address.
  const segment = selected?.startsWith('(') ? null : selected
  const nav = useRef<HTMLElement>(null)
  // On a phone the row scrolls: the page that is open must be in sight.
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (nav.current && current) nav.current.scrollLeft = current.offsetLeft - nav.current.offsetWidth / 2 + current.offsetWidth / 2
  }, [segment])
  return (
    <nav ref={nav} className="tabs courses-tabs" aria-label="Course">
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
