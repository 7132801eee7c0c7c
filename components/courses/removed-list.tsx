'use client'

import { Button } from '#components/ui/button.tsx'
import { readmitMemberAction } from '#lib/courses/actions.ts'
import type { RemovedMember } from '#lib/courses/view.ts'
import { useCourseChange } from './use-course-change.ts'

/** Who was taken out of the class and cannot join again by themselves. */
export function RemovedList({ courseId, removed }: { courseId: string; removed: RemovedMember[] }) {
  const { pending, run } = useCourseChange()
  if (removed.length === 0) return null
  return (
    <section aria-labelledby="people-removed">
      <h2 className="heading" id="people-removed">
        Taken out
      </h2>
      <p className="meta">They cannot join again by the code until you let them.</p>
      <ul className="courses-list">
        {removed.map(({ userId, name }) => (
          <li key={userId} className="courses-gone">
            <span>{name}</span>
            <Button
              small aria-disabled={pending} aria-label={`Let ${name} back in`}
              onClick={() => pending || run(() => readmitMemberAction({ courseId, userId }), `${name} is back`)}
            >
              Let back in
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
