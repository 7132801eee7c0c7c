import { Check, X } from 'lucide-react'
import { answerName } from '#components/exams/answer-name.ts'
import { ReasonText } from '#components/exams/reason-text.tsx'
import { SourceProof } from '#components/exams/source-proof.tsx'
import { RejectOwn } from '#components/questions/reject-own.tsx'
import { WrittenBy } from '#components/questions/written-by.tsx'
import { Margin } from '#components/ui/margin.tsx'
import type { Feedback } from '#lib/exams/view.ts'
import { placeName } from '#lib/materials/place-view.ts'

/** Reads down the margin: why the key, why not yours, the page. */
export function PracticeFeedback({ feedback }: { feedback: Feedback }) {
  const { answer, given, why, whyNot, remark, citation, writtenBy, own } = feedback
  const key = <Check className="icon" />
  return (
    <>
      {(why || remark) && (
        <div className="practice-fb margin" data-tone="key">
          <h2>
            {key}
            Why {answerName(answer)}
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
          <WrittenBy model={writtenBy} />
          {own && <RejectOwn key={own.questionId} {...own} />}
        </Margin>
      )}
      {!citation && <WrittenBy model={writtenBy} />}
      {!citation && own && <RejectOwn key={own.questionId} {...own} />}
    </>
  )
}
