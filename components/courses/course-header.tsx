import Link from 'next/link'
import type { CourseHeader as Header } from '#lib/courses/view.ts'
import { CopyButton } from './copy-button.tsx'
import { CourseTabs } from './course-tabs.tsx'
import { whoLine } from './course-words.ts'
import { LeaveMenu } from './leave-menu.tsx'

/** `join`: the code as it is shown and the link, for those who teach. */
type Props = { course: Header; join: { code: string; url: string } | null }

/** What stands over every page of a class: its name, who is in it, how to join it, and its tabs. */
export function CourseHeader({ course, join }: Props) {
  const { id, name, role } = course
  return (
    <>
      <div className="courses-head">
        <div>
          <h1 className="title-serif">{name}</h1>
          <p>{whoLine(course)}</p>
          {role === 'INSTRUCTOR' && (
            <p className="courses-as">
              <Link href={`/courses/${id}/as-student`}>See it as a student</Link>
            </p>
          )}
        </div>
        {join && (
          <div className="card courses-code">
            <p>
              <span className="label">{course.join?.isOpen ? 'Join code' : 'Join code, closed'}</span>
              <span className="courses-code-value num">{join.code}</span>
            </p>
            <CopyButton small text={join.url}>
              Copy link
            </CopyButton>
          </div>
        )}
        {role === 'STUDENT' && <LeaveMenu courseId={id} name={name} />}
      </div>
      <CourseTabs courseId={id} isInstructor={role === 'INSTRUCTOR'} counts={course.counts} />
    </>
  )
}
