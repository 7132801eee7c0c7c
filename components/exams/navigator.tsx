import type { SittingItem } from '#lib/exams/view.ts'
import { isAnswered } from './merge-answers.ts'
import type { Answers } from './merge-answers.ts'

type Props = { items: readonly SittingItem[]; answers: Answers; index: number; onGo: (index: number) => void }

export function countWords(items: readonly SittingItem[], answers: Answers): string {
  const answered = items.filter((item) => isAnswered(answers.get(item.itemId))).length
  return `${answered} answered, ${items.length - answered} to go`
}

/** Every question by number: answered is a tint, flagged a corner, this one an outline. */
export function Navigator({ items, answers, index, onGo }: Props) {
  return (
    <>
      <ol className="exam-grid">
        {items.map((item, at) => {
          const answer = answers.get(item.itemId)
          const answered = isAnswered(answer)
          const words = [at === index && 'this one', answered ? 'answered' : 'not answered', answer?.flagged && 'flagged'].filter(Boolean)
          return (
            <li key={item.itemId}>
              <button
                type="button"
                className="num"
                aria-label={`Question ${item.number}, ${words.join(', ')}`}
                aria-current={at === index ? 'step' : undefined}
                data-answered={answered || undefined}
                data-flag={answer?.flagged || undefined}
                onClick={() => onGo(at)}
              >
                {item.number}
              </button>
            </li>
          )
        })}
      </ol>
      <ul className="exam-legend" aria-hidden="true">
        <li>
          <i data-answered />
          Answered
        </li>
        <li>
          <i />
          Not answered
        </li>
        <li>
          <i data-flag />
          Flagged
        </li>
      </ul>
    </>
  )
}
