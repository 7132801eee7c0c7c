import { Check, X } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Feedback } from '#lib/exams/view.ts'
import type { QuestionForStudent, Response } from '#lib/questions/schema.ts'

type Props = {
  question: QuestionForStudent
  response: Response | null
  answer: (response: Response | null) => void
  /** Once answered: the key is shown and nothing can be changed. */
  feedback: Feedback | null
}

type Choice = { value: string; text: string; response: Response }

const TRUTHS: Choice[] = [true, false].map((value) => ({
  value: String(value), text: value ? 'True' : 'False', response: { kind: 'truth', value },
}))

const choicesOf = ({ type, options }: QuestionForStudent): Choice[] =>
  type === 'TRUE_FALSE' ? TRUTHS : options.map(({ id, text }) => ({ value: id, text, response: { kind: 'choice', optionId: id } }))

const valueOf = (response: Response | null): string | null => {
  if (response?.kind === 'choice') return response.optionId
  return response?.kind === 'truth' ? String(response.value) : null
}

const keyOf = ({ keyOptionId, truth }: Feedback): string | null => keyOptionId ?? (truth === null ? null : String(truth))

/** Longer options need a line of their own. */
const SHORT = 22

function stateOf(value: string, chosen: string | null, feedback: Feedback | null): 'rest' | 'key' | 'missed' | 'chosen' | undefined {
  if (!feedback) return value === chosen ? 'chosen' : undefined
  if (value === keyOf(feedback)) return 'key'
  return value === chosen ? 'missed' : 'rest'
}

function Mark({ state, letter }: { state: ReturnType<typeof stateOf>; letter: string }) {
  const isMissed = state === 'missed'
  return <span className="let">{state === 'key' ? <Check className="icon" /> : isMissed ? <X className="icon" /> : letter}</span>
}

/** What a question is answered with: options, true or false, or a line to type in. */
export function AnswerFields({ question, response, answer, feedback }: Props) {
  if (question.type === 'TYPED_TERM') {
    return (
      <TextField
        label="Your answer" autoComplete="off" autoCapitalize="off" spellCheck={false} maxLength={200} readOnly={feedback !== null}
        value={response?.kind === 'typed' ? response.text : ''}
        onChange={({ target }) => answer(target.value === '' ? null : { kind: 'typed', text: target.value })}
      />
    )
  }
  const choices = choicesOf(question)
  const chosen = valueOf(response)
  const isShort = choices.every(({ text }) => text.length <= SHORT)
  return (
    <div className="options" role="radiogroup" aria-label="Answers" data-short={isShort || undefined}>
      {choices.map((choice, index) => {
        const state = stateOf(choice.value, chosen, feedback)
        return (
          <label key={choice.value} className="option" data-state={state}>
            <input
              className="vh" type="radio" name={`check-${question.id}`} value={choice.value} checked={choice.value === chosen}
              disabled={feedback !== null} onChange={() => answer(choice.response)}
            />
            <Mark state={state} letter={String.fromCharCode(65 + index)} />
            <span className="txt">{choice.text}</span>
            {state === 'key' && <Badge tone="right">The key</Badge>}
            {state === 'missed' && <Badge tone="wrong">Your answer</Badge>}
          </label>
        )
      })}
    </div>
  )
}
