'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { restoreCourseAction } from '#lib/courses/actions.ts'
import type { DeletedCourse } from '#lib/courses/view.ts'

/** Classes deleted less than a day ago, each with the way back. */
export function DeletedCourses({ courses }: { courses: DeletedCourse[] }) {
  const router = useRouter()
  const toast = useToast()
  const [pending, startTransition] = useTransition()
  const restore = ({ id, name }: DeletedCourse) =>
    startTransition(async () => {
      const answer = await restoreCourseAction({ courseId: id })
      toast({ text: answer.ok ? `${name} is back` : answer.error.message })
      router.refresh()
    })
  if (courses.length === 0) return null
  return (
    <section aria-labelledby="courses-deleted">
      <h2 className="label" id="courses-deleted">
        Deleted
      </h2>
      <ul className="courses-list">
        {courses.map((course) => (
          <li key={course.id} className="courses-gone">
            <div>
              <span className="serif">{course.name}</span>
              <p className="meta">Can be restored for a day after it was deleted.</p>
            </div>
            <Button small aria-disabled={pending} aria-label={`Restore ${course.name}`} onClick={() => pending || restore(course)}>
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
