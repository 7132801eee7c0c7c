import { Check, X } from 'lucide-react'
import { FeedbackPartsList } from '#components/questions/feedback-parts.tsx'
import { ResultBadge } from '#components/questions/result-badge.tsx'
import type { Feedback, FeedbackParts } from '#lib/exams/view.ts'

/** An answer of parts, each with what was right of it. */
function PartsOf({ feedback, parts }: { feedback: Feedback; parts: FeedbackParts }) {
  return (
    <div className="report-parts">
      <ResultBadge feedback={feedback} />
      <FeedbackPartsList parts={parts} />
    </div>
  )
}

/** The answer given and the key side by side; one box where they are the same. `who` answered: "You", or a name. */
export function AnswerPair({ feedback, who = 'You' }: { feedback: Feedback; who?: string }) {
  const { given, answer, score, parts } = feedback
  if (parts) return <PartsOf feedback={feedback} parts={parts} />
  const right = score !== null && score >= 1
  return (
    <div className="report-pair">
      {!right && (
        <div className="option" data-state={given === null ? 'rest' : 'missed'}>
          <span className="let">{given === null ? '–' : <X className="icon" aria-hidden="true" />}</span>
          <span className="txt">{given ?? 'Left blank'}</span>
          <span className="badge" data-tone={given === null ? undefined : 'wrong'}>
            {who}
          </span>
        </div>
      )}
      <div className="option" data-state="key">
        <span className="let">
          <Check className="icon" aria-hidden="true" />
        </span>
        <span className="txt">{right && given ? given : answer}</span>
        <span className="badge" data-tone="right">
          {right ? `${who}, right` : 'Key'}
        </span>
      </div>
    </div>
  )
}
