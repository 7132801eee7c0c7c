import { LinkButton } from '#components/ui/link-button.tsx'
import type { SealedPaper } from '#lib/exams/set/view.ts'

/** After handing in, until the exam closes for everyone: nothing of the result. */
export function SealedPage({ paper }: { paper: SealedPaper }) {
  const { title, courseName, courseId, closedBy, handedIn, opens, answered, questions } = paper
  return (
    <div className="wrap exams-page">
      <section className="card empty" aria-labelledby="sealed-title">
        <h1 className="title" id="sealed-title">
          {closedBy === 'CLOCK' ? 'Time ran out, and your paper is in.' : 'Handed in.'}
        </h1>
        <p>
          Your result opens when the exam closes, on <strong className="num">{opens}</strong>. Others may still be sitting it.
        </p>
        <p className="meta num">
          {title}, {courseName}. {closedBy === 'CLOCK' ? 'Closed' : 'Handed in'} {handedIn}, {answered} of {questions} answered.
        </p>
        <div className="empty-acts">
          <LinkButton look="primary" href={`/courses/${courseId}`}>
            Back to {courseName}
          </LinkButton>
        </div>
      </section>
    </div>
  )
}
