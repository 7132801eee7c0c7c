import { Flag } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { AnswerFields } from '#components/questions/answer-fields.tsx'
import { Stem } from '#components/questions/stem.tsx'
import { Button } from '#components/ui/button.tsx'
import { Margin } from '#components/ui/margin.tsx'
import type { SavedAnswer, SittingItem } from '#lib/exams/view.ts'
import type { Response } from '#lib/questions/schema.ts'

type Props = {
  item: SittingItem
  answer: SavedAnswer | undefined
  total: number
  /** Takes the focus when the question changes. */
  heading: Ref<HTMLDivElement>
  onAnswer: (response: Response | null) => void
  onFlag: () => void
  onLeaveField: () => void
  children: ReactNode
}

/** One question with its answer and flag. */
export function QuestionPanel({ item, answer, total, heading, onAnswer, onFlag, onLeaveField, children }: Props) {
  const flagged = answer?.flagged ?? false
  return (
    <Margin className="exam-margin" label={<span className="num" aria-hidden="true">{`${item.number} of ${total}`}</span>}>
      <div className="exam-qhead">
        <span className="meta num">1 point</span>
        <Button look="plain" small aria-pressed={flagged} onClick={onFlag}>
          <Flag className="icon" fill={flagged ? 'currentColor' : 'none'} />
          {flagged ? 'Flagged' : 'Flag for later'}
        </Button>
      </div>
      <div className="exam-stem" ref={heading} tabIndex={-1} role="group" aria-label={`Question ${item.number} of ${total}`}>
        <Stem text={item.question.stem} className="stem" />
      </div>
      <div className="exam-answer" onBlur={onLeaveField}>
        <AnswerFields key={item.itemId} question={item.question} response={answer?.response ?? null} answer={onAnswer} feedback={null} />
      </div>
      {children}
    </Margin>
  )
}
