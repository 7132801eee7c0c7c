import { ReportConcepts } from '#components/exams/report-concepts.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { PracticeResult, PracticeSet } from '#lib/practice/view.ts'
import { PracticeBar } from './practice-bar.tsx'

const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** What the score leaves out, and what comes of it all. */
function leadWords({ selfMarked, ungraded }: PracticeResult): string {
  const own = `${some(selfMarked, 'question', 'questions')} without a mark: yours to judge, or taken out of the score.`
  return [
    'Every graded answer is in your progress already.',
    ...(selfMarked > 0 ? [own] : []),
    ...(ungraded > 0 ? [`${some(ungraded, 'answer is', 'answers are')} not graded yet.`] : []),
    'What you missed comes back in a new question where the lecture has one.',
  ].join(' ')
}

/** The end of a set: what it came to, and back to Today. */
export function PracticeDone({ set, done }: { set: PracticeSet; done: PracticeResult }) {
  return (
    <div className="practice">
      <PracticeBar title={set.title} answered={set.total} total={set.total} minutes={0} isDone />
      <main className="wrap practice-done">
        <h2 className="report-crumb">That was the last one</h2>
        {done.total > 0 && (
          <p className="report-score num">
            {done.score} <small>of {done.total}</small>
          </p>
        )}
        <p className="report-lead">{leadWords(done)}</p>
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
