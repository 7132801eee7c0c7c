import type { ReactNode } from 'react'
import { TextField } from '#components/ui/text-field.tsx'
import type { Feedback } from '#lib/exams/view.ts'
import { MAX_TYPED } from '#lib/questions/schema.ts'
import type { QuestionForStudent, QuestionType, Response } from '#lib/questions/schema.ts'
import { AnswerChoice } from './answer-choice.tsx'
import { AnswerMatching } from './answer-matching.tsx'
import { AnswerWritten } from './answer-written.tsx'

export type AnswerProps = {
  question: QuestionForStudent
  response: Response | null
  answer: (response: Response | null) => void
  /** Once answered: the key is shown and nothing can be changed. */
  feedback: Feedback | null
}

function AnswerTyped({ question, response, answer, feedback }: AnswerProps) {
  const isNumber = question.type === 'NUMERIC'
  return (
    <TextField
      label="Your answer" help={isNumber ? 'A number, with its unit where it has one: 1.5 km, 3/4, 2 × 10^6.' : undefined}
      // A keypad of digits alone has no minus, no unit and no fraction.
      inputMode={isNumber ? 'text' : undefined}
      autoComplete="off" autoCapitalize="off" spellCheck={false} maxLength={MAX_TYPED} readOnly={feedback !== null}
      value={response?.kind === 'typed' ? response.text : ''}
      onChange={({ target }) => answer(target.value === '' ? null : { kind: 'typed', text: target.value })}
    />
  )
}

const FIELDS: Partial<Record<QuestionType, (props: AnswerProps) => ReactNode>> = {
  TYPED_TERM: AnswerTyped, NUMERIC: AnswerTyped, MATCHING: AnswerMatching, SHORT_ANSWER: AnswerWritten,
}

/** What a question is answered with: options, pairs, a line to type in, or room to write. */
export function AnswerFields(props: AnswerProps) {
  const Fields = FIELDS[props.question.type] ?? AnswerChoice
  return <Fields {...props} />
}
