import { Check, X } from 'lucide-react'
import { answerName } from '#components/exams/answer-name.ts'
import { MarkOwn } from '#components/exams/mark-own.tsx'
import { ReasonText } from '#components/exams/reason-text.tsx'
import { SourceProof } from '#components/exams/source-proof.tsx'
import { IWasRight } from '#components/questions/appeals/i-was-right.tsx'
import { RejectOwn } from '#components/questions/reject-own.tsx'
import { WrittenBy } from '#components/questions/written-by.tsx'
import { Margin } from '#components/ui/margin.tsx'
import type { Feedback } from '#lib/exams/view.ts'
import { placeName } from '#lib/materials/place-view.ts'

type Props = {
  feedback: Feedback
  /** Which answer of which set it speaks of. */
  place: { attemptId: string; itemId: string }
}

/** Reads down the margin: why the key, why not yours, the page. */
export function PracticeFeedback({ feedback, place }: Props) {
  const { answer, given, why, whyNot, remark, citation, writtenBy, own, parts } = feedback
  const key = <Check className="icon" />
  const canAppeal = given !== null && feedback.score !== null && feedback.score < 1 && feedback.parts?.kind !== 'points'
  const appeal = canAppeal && (
    <IWasRight key={place.itemId} {...place} isPrivate={own !== null} isNamed={false} sent={null} answer={given} />
  )
  return (
    <>
      <MarkOwn feedback={feedback} {...place} />
      {(why || remark) && (
        <div className="practice-fb margin" data-tone="key">
          <h2>
            {key}
            {parts ? 'Why' : `Why ${answerName(answer)}`}
          </h2>
          <div>
            {why && (
              <p className="read">
                <ReasonText reason={why} current={citation?.page === why.page} />
              </p>
            )}
            {remark && <p className="read">{remark}</p>}
          </div>
        </div>
      )}
      {whyNot && given && (
        <div className="practice-fb margin" data-tone="not">
          <h2>
            <X className="icon" />
            Why not {answerName(given)}
          </h2>
          <div>
            <p className="read">
              <ReasonText reason={whyNot} current={false} />
            </p>
          </div>
        </div>
      )}
      {citation && (
        <Margin className="practice-fb" label={<span className="num">{citation.startsAt === null ? `On page ${citation.page}` : `At ${placeName(citation)}`}</span>}>
          <SourceProof citation={citation} />
          <WrittenBy model={writtenBy} solvedBy={feedback.solvedBy} />
          {appeal}
          {own && <RejectOwn key={own.questionId} {...own} />}
        </Margin>
      )}
      {!citation && <WrittenBy model={writtenBy} solvedBy={feedback.solvedBy} />}
      {!citation && appeal}
      {!citation && own && <RejectOwn key={own.questionId} {...own} />}
    </>
  )
}
