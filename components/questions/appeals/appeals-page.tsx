import Link from 'next/link'
import { ReviewAnswers } from '#components/questions/review/review-answers.tsx'
import { ReviewSource } from '#components/questions/review/review-source.tsx'
import { Stem } from '#components/questions/stem.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Note } from '#components/ui/note.tsx'
import type { AppealQueue } from '#lib/questions/appeals/view.ts'
import { DecideAnswer } from './decide-answer.tsx'

const times = (count: number) => (count === 1 ? '1 student' : `${count} students`)

function Queue({ courseId, questions, open }: AppealQueue) {
  return (
    <nav aria-label="Questions with appeals">
      <ul className="appeal-queue">
        {questions.map(({ questionId, stem, count }) => (
          <li key={questionId}>
            <Link
              href={`/courses/${courseId}/questions/appeals?question=${questionId}`} prefetch={false} scroll={false}
              aria-current={questionId === open?.questionId || undefined}
            >
              <span className="serif">{stem.replace(/_{2,}/g, '…')}</span>
              <span className="meta num">{times(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Answers that students of a class hold to be right: the question beside its page, and a decision for each answer. */
export function AppealsPage({ queue }: { queue: AppealQueue }) {
  const { courseId, questions, open, item } = queue
  const back = `/courses/${courseId}/questions`
  if (!open) {
    return (
      <EmptyState title="No appeal waits" action={<LinkButton href={back}>Back to the questions</LinkButton>}>
        When a student holds an answer to be right that the key calls wrong, it comes here, with the page it is asked from.
      </EmptyState>
    )
  }
  return (
    <div className="review appeals">
      <header className="review-head">
        <h2>
          Appeals <span className="num">on {questions.length === 1 ? '1 question' : `${questions.length} questions`}</span>
        </h2>
        <Link className="meta" href={back} prefetch={false}>
          All questions
        </Link>
      </header>
      {questions.length > 1 && <Queue {...queue} />}
      <div className="review-two">
        <section className="review-question" aria-label="Question">
          <Stem text={open.stem} className="stem" />
          {item ? <ReviewAnswers item={item} /> : <Note>The question is not in use any more; its answers can still be decided.</Note>}
          {open.answers.map((given) => (
            <DecideAnswer key={given.appealId} given={given} />
          ))}
        </section>
        {item && <ReviewSource item={item} />}
      </div>
    </div>
  )
}
