import { LinkButton } from '#components/ui/link-button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { StudentView, StudentViewExam, StudentViewMaterial } from '#lib/courses/view.ts'
import { listNames } from './course-words.ts'
import { StudentViewGroup } from './student-view-group.tsx'

type Props = {
  courseId: string
  view: StudentView
  /** The materials under their weeks or topics. */
  groups: { place: string | null; materials: StudentViewMaterial[] }[]
  timeZone: string
  now: Date
}

const DAY_AND_TIME = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const

/** A class as its students see it, under a bar that says so. Nothing on it changes anything. */
export function StudentViewPage({ courseId, view, groups, timeZone, now }: Props) {
  const when = new Intl.DateTimeFormat('en-GB', { ...DAY_AND_TIME, timeZone })
  const windowOf = ({ opensAt, closesAt }: StudentViewExam) =>
    new Date(opensAt) > now ? `Opens ${when.format(new Date(opensAt))}` : `Open until ${when.format(new Date(closesAt))}`
  return (
    <>
      <div className="as-student">
        <div className="wrap">
          <p>You see this course as a student does</p>
          <LinkButton small href={`/courses/${courseId}`}>
            Back to your course
          </LinkButton>
        </div>
      </div>
      <div className="wrap course">
        <h1 className="title-serif">{view.name}</h1>
        <p className="course-lead">Taught by {listNames(view.taughtBy)}</p>
        <div className="course-body with-aside">
          <section aria-labelledby="student-materials">
            <h2 className="heading student-heading" id="student-materials">
              Materials
            </h2>
            {groups.length === 0 && <EmptyState title="No lecture yet">Students see a lecture from the moment it is published.</EmptyState>}
            {groups.map(({ place, materials }) => (
              <StudentViewGroup key={place} heading={groups.length > 1 ? (place ?? 'More material') : place} materials={materials} />
            ))}
          </section>
          <aside className="aside" aria-label="Exams">
            <section aria-labelledby="student-exams">
              <h2 id="student-exams">Exams</h2>
              {view.exams.length === 0 && <p className="meta aside-none">None is announced or open.</p>}
              <ul className="aside-list">
                {view.exams.map((exam) => (
                  <li key={exam.id}>
                    {exam.title}
                    <span className="meta num">{windowOf(exam)}</span>
                  </li>
                ))}
              </ul>
            </section>
          </aside>
        </div>
      </div>
    </>
  )
}
