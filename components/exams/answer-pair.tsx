import { Check, X } from 'lucide-react'
import type { Feedback } from '#lib/exams/view.ts'

/** The answer given and the key side by side; one box where they are the same. `who` answered: "You", or a name. */
export function AnswerPair({ feedback, who = 'You' }: { feedback: Feedback; who?: string }) {
  const { given, answer, score } = feedback
  const right = score >= 1
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
