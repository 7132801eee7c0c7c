import Link from 'next/link'
import type { CourseSummary } from '#lib/courses/view.ts'
import { materialsNote, whoLine } from './course-words.ts'

type Props = { id: string; title: string; courses: CourseSummary[] }

function noteOf(course: CourseSummary): string {
  const materials = course.role === 'STUDENT' && !course.isPrivate ? '' : materialsNote(course.materials)
  return [course.isPrivate ? '' : whoLine(course), materials].filter(Boolean).join('. ')
}

/** Closes up when there is none. */
export function CourseList({ id, title, courses }: Props) {
  if (courses.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 className="label" id={id}>
        {title}
      </h2>
      <ul className="courses-list">
        {courses.map((course) => (
          <li key={course.id}>
            <Link className="serif" href={`/courses/${course.id}`}>
              {course.name}
            </Link>
            <p className="meta">{noteOf(course)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
