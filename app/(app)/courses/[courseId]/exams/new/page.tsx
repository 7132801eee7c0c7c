import type { Metadata } from 'next'
import { SetBuilder } from '#components/exams/set/set-builder.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { listTopics } from '#lib/exams/list-topics.ts'
import { listTaughtExams } from '#lib/exams/set/list-taught-exams.ts'
import { suggestWindow } from '#lib/exams/set/model/suggest-window.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'

export const metadata: Metadata = { title: 'Set an exam' }

type Props = { params: Promise<{ courseId: string }> }

/** For those who teach the class; to anybody else it does not exist. */
export default async function SetExamPage({ params }: Props) {
  const { courseId } = await params
  const viewer = await requirePageViewer(`/courses/${courseId}/exams/new`)
  const now = new Date()
  const before = await orNotFound(listTaughtExams(viewer, courseId, now))
  const materials = await listTopics(viewer, now, courseId)
  return (
    <div className="set-page">
      <header className="set-head">
        <div>
          <h2 className="heading">Set an exam</h2>
          <p className="meta">Only questions whose answer was found word for word in your lectures are asked.</p>
        </div>
      </header>
      {materials.length > 0 ? (
        <SetBuilder
          courseId={courseId} materials={materials} timeZone={viewer.timeZone}
          start={{ title: `Exam ${before.length + 1}`, ...suggestWindow(now, viewer.timeZone) }}
        />
      ) : (
        <EmptyState
          title="An exam needs a lecture the class can see"
          action={
            <LinkButton look="primary" href={`/courses/${courseId}`}>
              To the materials
            </LinkButton>
          }
        >
          Questions are written from what you upload. Add a lecture and publish it, then come back here.
        </EmptyState>
      )}
    </div>
  )
}
