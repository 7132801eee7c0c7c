import { Check, X } from 'lucide-react'
import { useId } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import type { AnswerProps } from './answer-fields.tsx'

/** Without the prompt that is left open again. */
function without(pairs: Readonly<Record<string, string>>, promptId: string): Record<string, string> {
  return Object.fromEntries(Object.entries(pairs).filter(([id]) => id !== promptId))
}

/** Characters that a closed list has room for on a phone. */
const ONE_LINE = 32

/** Each prompt with a list of all the options; after the answer each says whether it was right, and what is. */
export function AnswerMatching({ question, response, answer, feedback }: AnswerProps) {
  const base = useId()
  const pairs = response?.kind === 'pairs' ? response.pairs : {}
  const told = feedback?.parts?.kind === 'pairs' ? feedback.parts.pairs : null
  const match = (promptId: string, optionId: string) => {
    const next = optionId === '' ? without(pairs, promptId) : { ...pairs, [promptId]: optionId }
    answer(Object.keys(next).length === 0 ? null : { kind: 'pairs', pairs: next })
  }
  const chosen = (promptId: string) => question.options.find(({ id }) => id === pairs[promptId])?.text ?? ''
  const usedBy = (optionId: string, promptId: string) => Object.entries(pairs).some(([id, one]) => id !== promptId && one === optionId)
  return (
    <ol className="matching">
      {(question.prompts ?? []).map(({ id, text }) => {
        const result = told?.find(({ promptId }) => promptId === id)
        return (
          <li key={id} data-state={result && (result.isRight ? 'right' : 'wrong')}>
            <label htmlFor={`${base}-${id}`}>{text}</label>
            {result ? (
              <div className="matching-told">
                <p>
                  <Badge tone={result.isRight ? 'right' : 'wrong'} icon={result.isRight ? Check : X}>
                    {result.isRight ? 'Right' : result.given === null ? 'Left open' : 'Not right'}
                  </Badge>
                  {result.given !== null && <span className="serif">{result.given}</span>}
                </p>
                {!result.isRight && (
                  <p>
                    <Badge tone="right" icon={Check}>
                      Key
                    </Badge>
                    <span className="serif">{result.answer}</span>
                  </p>
                )}
              </div>
            ) : (
              <div className="matching-told">
                <select
                  id={`${base}-${id}`} className="input" value={pairs[id] ?? ''} disabled={feedback !== null}
                  onChange={({ target }) => match(id, target.value)}
                >
                  <option value="">Choose what belongs to it</option>
                  {question.options.map((option) => (
                    <option key={option.id} value={option.id}>
                      {usedBy(option.id, id) ? `${option.text} (used)` : option.text}
                    </option>
                  ))}
                </select>
                {/* A list shows one line of what is chosen. */}
                {chosen(id).length > ONE_LINE && (
                  <p className="serif" aria-hidden="true">
                    {chosen(id)}
                  </p>
                )}
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
