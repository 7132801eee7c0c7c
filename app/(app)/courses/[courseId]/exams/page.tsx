import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SatExamList } from '#components/exams/set/sat-exam-list.tsx'
import { TaughtExamList } from '#components/exams/set/taught-exam-list.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { requireCourse } from '#lib/courses/queries.ts'
import { listSatExams } from '#lib/exams/set/list-sat-exams.ts'
import { listTaughtExams } from '#lib/exams/set/list-taught-exams.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'

export const metadata: Metadata = { title: 'Exams' }

type Props = { params: Promise<{ courseId: string }> }

/** Exams set for a class: to those who teach it with who sat them, to its students with how they stand. */
export default async function ClassExamsPage({ params }: Props) {
  const { courseId } = await params
  const viewer = await requirePageViewer(`/courses/${courseId}/exams`)
  const course = await orNotFound(requireCourse(viewer, courseId))
  if (course.isPrivate) redirect('/exams')
  const now = new Date()
  const [taught, sat] = course.canEdit
    ? [await listTaughtExams(viewer, courseId, now), []]
    : [[], await listSatExams(viewer, now, courseId)]
  const isEmpty = taught.length + sat.length === 0
  const set = (
    <LinkButton look="primary" href={`/courses/${courseId}/exams/new`}>
      Set an exam
    </LinkButton>
  )
  return (
    <div className="set-page">
      <header className="set-head">
        <h2 className="heading">Exams</h2>
        {course.canEdit && !isEmpty && set}
      </header>
      {course.canEdit && !isEmpty && <TaughtExamList exams={taught} />}
      {!course.canEdit && !isEmpty && <SatExamList exams={sat} />}
      {isEmpty && course.canEdit && (
        <EmptyState
          title="No exam is set"
          steps={[
            'Choose lectures or concepts, how many questions and how long.',
            'Say when it opens and closes. Everyone in the class gets the same questions, once.',
            'Read the results by name and by question, and take them with you as CSV.',
          ]}
          action={set}
        />
      )}
      {isEmpty && !course.canEdit && (
        <EmptyState title="No exam is set in this class">
          When an instructor sets one, it stands here with the time it opens. Until then you can practise on the lectures.
        </EmptyState>
      )}
    </div>
  )
}
