import { ChevronDown } from 'lucide-react'
import { IWasRight } from '#components/questions/appeals/i-was-right.tsx'
import { resultWords } from '#components/questions/feedback-words.ts'
import { RejectOwn } from '#components/questions/reject-own.tsx'
import { Stem } from '#components/questions/stem.tsx'
import { WrittenBy } from '#components/questions/written-by.tsx'
import { Margin } from '#components/ui/margin.tsx'
import { Note } from '#components/ui/note.tsx'
import type { Feedback, ReportItem as Item } from '#lib/exams/view.ts'
import { answerName } from './answer-name.ts'
import { AnswerPair } from './answer-pair.tsx'
import { ReasonText } from './reason-text.tsx'
import { SourceProof } from './source-proof.tsx'

function Why({ feedback }: { feedback: Feedback }) {
  const { why, whyNot, remark, answer, given, citation, parts } = feedback
  return (
    <div className="report-why">
      {remark && <p>{remark}</p>}
      {why && (
        <p className="read">
          <b>{parts ? 'Why.' : `Why ${answerName(answer)}.`}</b> <ReasonText reason={why} current={citation?.page === why.page} />
        </p>
      )}
      {whyNot && given && (
        <p className="read">
          <b>Why not {answerName(given)}.</b> <ReasonText reason={whyNot} current={false} />
        </p>
      )}
    </div>
  )
}

function Body({ item, label, who }: { item: Item; label: boolean; who?: string }) {
  const { feedback } = item
  return (
    <div className="report-item">
      <Margin
        label={
          label && (
            <>
              <span className="num">Question {item.number}</span>
              {item.concept && (
                <>
                  <br />
                  <span className="small">{item.concept}</span>
                </>
              )}
            </>
          )
        }
      >
        <h3 className="vh">Question {item.number}</h3>
        <Stem text={item.question.stem} className="stem" />
        {feedback ? (
          <>
            <AnswerPair feedback={feedback} who={who} />
            <Why feedback={feedback} />
            {feedback.citation && <SourceProof citation={feedback.citation} />}
            <WrittenBy model={feedback.writtenBy} solvedBy={feedback.solvedBy} />
            {item.isOut && <p className="meta">Out of the score: it counts for nothing.</p>}
            {item.appeal && <IWasRight {...item.appeal} answer={feedback.given ?? ''} />}
            {feedback.own && !item.isOut && <RejectOwn {...feedback.own} />}
          </>
        ) : (
          <div className="report-held">
            <Note>This question also stands in a paper that is not closed yet. Its key comes back here once that is.</Note>
          </div>
        )}
      </Margin>
    </div>
  )
}

function inShort({ feedback, right }: Item): string {
  if (!feedback) return 'Key held back'
  if (feedback.parts) return resultWords(feedback).words
  if (right) return `Right: ${feedback.answer}`
  return `${feedback.given ?? 'Left blank'}; key: ${feedback.answer}`
}

/** One question of a report: open where it is among the first to look at, else a line that unfolds. `who`: see AnswerPair. */
export function ReportItem({ item, open, who }: { item: Item; open: boolean; who?: string }) {
  if (open) return <Body item={item} label who={who} />
  return (
    <details className="report-row">
      <summary>
        <span className="report-n num">
          <span className="report-qw">Question </span>
          {item.number}
        </span>
        <span className="serif">{item.question.stem.replace(/_{2,}/g, '…')}</span>
        <span className="meta">{inShort(item)}</span>
        <ChevronDown className="icon" />
      </summary>
      <Body item={item} label={false} who={who} />
    </details>
  )
}
