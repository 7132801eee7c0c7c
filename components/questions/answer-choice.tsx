import { Check, X } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import type { Feedback } from '#lib/exams/view.ts'
import type { QuestionForStudent, Response } from '#lib/questions/schema.ts'
import type { AnswerProps } from './answer-fields.tsx'

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

/** Options, or true and false, of which one is chosen. */
export function AnswerChoice({ question, response, answer, feedback }: AnswerProps) {
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
