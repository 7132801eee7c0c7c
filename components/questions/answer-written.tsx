import { Field } from '#components/ui/field.tsx'
import { MAX_WRITTEN } from '#lib/questions/schema.ts'
import type { AnswerProps } from './answer-fields.tsx'

/** The counter is in the way until the end is near. */
const NEAR_END = 500

/** Room for an answer in the student's own words. */
export function AnswerWritten({ response, answer, feedback }: AnswerProps) {
  const text = response?.kind === 'written' ? response.text : ''
  const left = MAX_WRITTEN - text.length
  const isNear = left <= NEAR_END
  return (
    <Field
      label="Your answer"
      help={isNear ? `${left} characters left.` : 'In your own words. A sentence or two for each point is enough.'}
    >
      {(aria) => (
        <textarea
          className="input answer-written" rows={6} maxLength={MAX_WRITTEN} readOnly={feedback !== null} value={text}
          onChange={({ target }) => answer(target.value === '' ? null : { kind: 'written', text: target.value })} {...aria}
        />
      )}
    </Field>
  )
}
