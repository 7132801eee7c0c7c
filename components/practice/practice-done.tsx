import { ReportConcepts } from '#components/exams/report-concepts.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { PracticeResult, PracticeSet } from '#lib/practice/view.ts'
import { PracticeBar } from './practice-bar.tsx'

/** The end of a set: what it came to, and back to Today. */
export function PracticeDone({ set, done }: { set: PracticeSet; done: PracticeResult }) {
  return (
    <div className="practice">
      <PracticeBar title={set.title} answered={set.total} total={set.total} minutes={0} isDone />
      <main className="wrap practice-done">
        <h2 className="report-crumb">That was the last one</h2>
        <p className="report-score num">
          {done.score} <small>of {done.total}</small>
        </p>
        <p className="report-lead">
          Every answer is in your progress already. What you missed comes back in a new question where the lecture has one.
        </p>
        <div className="report-acts">
          <LinkButton look="primary" href="/today">
            Back to Today
          </LinkButton>
          <LinkButton look="quiet" href={`/exams/report/${set.attemptId}`}>
            See each question
          </LinkButton>
        </div>
        {done.concepts.length > 0 && <ReportConcepts concepts={done.concepts} />}
      </main>
    </div>
  )
}
