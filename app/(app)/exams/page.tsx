import type { Metadata } from 'next'
import { ExamList } from '#components/exams/exam-list.tsx'
import { SatExamList } from '#components/exams/set/sat-exam-list.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { listExams } from '#lib/exams/list-exams.ts'
import { closedDays } from '#lib/exams/model/closed-days.ts'
import { listSatExams } from '#lib/exams/set/list-sat-exams.ts'

export const metadata: Metadata = { title: 'Practice exams' }

export default async function ExamsPage() {
  const viewer = await requirePageViewer('/exams')
  const now = new Date()
  const [exams, sat] = await Promise.all([listExams(viewer, now), listSatExams(viewer, now)])
  const make = (
    <LinkButton look="primary" href="/exams/new">
      Make a practice exam
    </LinkButton>
  )
  return (
    <div className="wrap exams-page">
      <header>
        <h1 className="title">Practice exams</h1>
        {exams.length > 0 && make}
      </header>
      {sat.length > 0 && (
        <section className="set-beside" aria-labelledby="set-exams">
          <h2 className="heading" id="set-exams">
            Set by your instructors
          </h2>
          <SatExamList exams={sat} withCourse />
        </section>
      )}
      {exams.length > 0 ? (
        <ExamList exams={exams} days={closedDays(exams, now, viewer.timeZone)} />
      ) : (
        <EmptyState
          title="No practice exam yet"
          steps={[
            'Choose a lecture or some of its concepts, how many questions and how long.',
            'Sit it against the clock; every answer is saved as you give it.',
            'See what you missed, on its page, and work on that.',
          ]}
          action={make}
        />
      )}
    </div>
  )
}
