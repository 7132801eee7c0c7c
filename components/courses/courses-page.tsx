import { LinkButton } from '#components/ui/link-button.tsx'
import type { CourseSummary, DeletedCourse } from '#lib/courses/view.ts'
import { CourseList } from './course-list.tsx'
import { DeletedCourses } from './deleted-courses.tsx'
import { JoinForm } from './join-form.tsx'

type Props = {
  courses: CourseSummary[]
  deleted: DeletedCourse[]
  /** May the viewer create a course on this instance? */
  canCreate: boolean
}

/** The private space, the classes taught and the classes joined, and the two ways to more. */
export function CoursesPage({ courses, deleted, canCreate }: Props) {
  const own = courses.filter(({ isPrivate }) => isPrivate)
  const taught = courses.filter(({ isPrivate, role }) => !isPrivate && role === 'INSTRUCTOR')
  const joined = courses.filter(({ isPrivate, role }) => !isPrivate && role === 'STUDENT')
  return (
    <div className="wrap course">
      <h1 className="title">Courses</h1>
      <div className="course-body with-aside">
        <div className="courses">
          <CourseList id="courses-own" title="Only for you" courses={own} />
          <CourseList id="courses-taught" title="You teach" courses={taught} />
          <CourseList id="courses-joined" title="You take" courses={joined} />
          <DeletedCourses courses={deleted} />
        </div>
        <aside className="aside" aria-label="More courses">
          <section aria-labelledby="courses-join">
            <h2 id="courses-join">Join a course</h2>
            <JoinForm look={taught.length > 0 ? 'quiet' : 'primary'} />
          </section>
          {canCreate && (
            <section aria-labelledby="courses-create">
              <h2 id="courses-create">Teach a course</h2>
              <p className="meta courses-say">Upload lectures, check the questions, hand out a link.</p>
              <LinkButton href="/courses/new" look={taught.length > 0 ? 'primary' : 'quiet'}>
                Create a course
              </LinkButton>
            </section>
          )}
        </aside>
      </div>
    </div>
  )
}
