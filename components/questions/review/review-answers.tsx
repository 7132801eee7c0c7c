import { Check } from 'lucide-react'
import type { ReviewItem } from '#lib/questions/review/view.ts'

const LETTERS = 'ABCDEF'

type Line = { id: string; letter: string; text: string; isKey: boolean; why: string | null }

/** Everything a student could answer, each with whether it is the key and what is said of it. */
function linesOf({ key, options, explanation }: ReviewItem): Line[] {
  if (key.kind === 'choice') {
    return options.map(({ id, text, why }, at) =>
      ({ id, text, letter: LETTERS[at] ?? '', isKey: id === key.optionId, why: id === key.optionId ? explanation || null : why }))
  }
  if (key.kind === 'typed') {
    const also = key.accepted.length > 1 ? ` Also right: ${key.accepted.slice(1).join(', ')}.` : ''
    return [{ id: 'key', letter: '', text: key.accepted[0] ?? '', isKey: true, why: `${explanation}${also}`.trim() || null }]
  }
  return [true, false].map((value) => {
    const isKey = value === key.value
    const instead = !key.value && isKey ? key.correction : null
    const why = instead ?? (isKey ? explanation || null : null)
    return { id: String(value), letter: value ? 'T' : 'F', text: value ? 'True' : 'False', isKey, why }
  })
}

export function ReviewAnswers({ item }: { item: ReviewItem }) {
  return (
    <ul className="review-options">
      {linesOf(item).map(({ id, letter, text, isKey, why }) => (
        <li key={id}>
          <div className="option" data-state={isKey ? 'key' : undefined}>
            <span className="let">{isKey ? <Check className="icon" aria-hidden="true" /> : letter}</span>
            <span className="txt">{text}</span>
            {isKey && (
              <span className="badge" data-tone="right">
                Key
              </span>
            )}
          </div>
          {why && <p className="meta">{why}</p>}
        </li>
      ))}
    </ul>
  )
}
