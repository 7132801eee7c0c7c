import { Check, ChevronDown } from 'lucide-react'
import type { CSSProperties } from 'react'
import { ReasonText } from '#components/exams/reason-text.tsx'
import { SourceProof } from '#components/exams/source-proof.tsx'
import { Stem } from '#components/questions/stem.tsx'
import { WrittenBy } from '#components/questions/written-by.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { SetQuestion } from '#lib/exams/set/view.ts'
import { shareWord } from './set-words.ts'

type Choice = { id: string; text: string; isKey: boolean }

/** What stands to choose from, the key marked; of a typed answer the key alone. */
function choicesOf({ question, feedback }: SetQuestion): Choice[] {
  if (question.type === 'TYPED_TERM') return [{ id: 'key', text: feedback.answer, isKey: true }]
  if (question.type === 'TRUE_FALSE') return ['True', 'False'].map((text) => ({ id: text, text, isKey: text === feedback.answer }))
  return question.options.map(({ id, text }) => ({ id, text, isKey: id === feedback.keyOptionId }))
}

function Share({ right, of }: Pick<SetQuestion, 'right' | 'of'>) {
  if (of === 0) return null
  return (
    <span className="set-share">
      <span className="set-bar" aria-hidden="true" style={{ '--v': (right / of) * 100 } as CSSProperties} />
      <span className="num">
        {right} of {of} right
      </span>
      <span className="meta">{shareWord(right, of)}</span>
    </span>
  )
}

function Key({ item }: { item: SetQuestion }) {
  const { feedback } = item
  return (
    <div className="set-key">
      <Stem text={item.question.stem} className="stem" />
      <ul className="set-options" aria-label="Options">
        {choicesOf(item).map(({ id, text, isKey }) => (
          <li key={id} className="option" data-state={isKey ? 'key' : 'rest'}>
            <span className="let">{isKey && <Check className="icon" aria-hidden="true" />}</span>
            <span className="txt">{text}</span>
            {isKey && <Badge tone="right">The key</Badge>}
          </li>
        ))}
      </ul>
      {feedback.why && (
        <p className="read">
          <ReasonText reason={feedback.why} current={feedback.citation?.page === feedback.why.page} />
        </p>
      )}
      {feedback.citation && <SourceProof citation={feedback.citation} />}
      <WrittenBy model={feedback.writtenBy} solvedBy={feedback.solvedBy} />
    </div>
  )
}

/** The paper as it was drawn, question by question: how many have it right, and unfolded its key and page. */
export function QuestionShares({ questions }: { questions: readonly SetQuestion[] }) {
  return (
    <ul className="set-questions">
      {questions.map((item) => (
        <li key={item.question.id}>
          <details>
            <summary>
              <span className="num meta">
                <span className="vh">Question </span>
                {item.number}
              </span>
              <span className="serif">{item.question.stem.replace(/_{2,}/g, '…')}</span>
              <Share right={item.right} of={item.of} />
              <ChevronDown className="icon" aria-hidden="true" />
            </summary>
            {item.isWithdrawn && !item.isOut && <p className="meta">Rejected or taken back since the exam was set. It stays in this paper.</p>}
            {item.isOut && <p className="meta">An appeal took it out of the score: it counts for nobody.</p>}
            <Key item={item} />
          </details>
        </li>
      ))}
    </ul>
  )
}
