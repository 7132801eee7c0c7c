import { Check } from 'lucide-react'
import type { ReviewItem } from '#lib/questions/review/view.ts'

const LETTERS = 'ABCDEF'

type Line = { id: string; letter: string; text: string; isKey: boolean; why: string | null }

const key = (text: string, why: string | null): Line => ({ id: 'key', letter: '', text, isKey: true, why })

/** Everything a student could answer, each with whether it is the key and what is said of it. */
function linesOf({ key: right, options, explanation }: ReviewItem): Line[] {
  switch (right.kind) {
    case 'choice':
      return choiceLines(right, options, explanation)
    case 'typed': {
      const also = right.accepted.length > 1 ? ` Also right: ${right.accepted.slice(1).join(', ')}.` : ''
      return [key(right.accepted[0] ?? '', `${explanation}${also}`.trim() || null)]
    }
    case 'numeric': {
      const within = right.tolerance > 0 ? ` Right within ${right.tolerance}${right.unit === '' ? '' : ` ${right.unit}`}.` : ''
      return [key(`${right.shown} ${right.unit}`.trim(), `${explanation}${within}`.trim() || null)]
    }
    case 'pairs':
      return pairLines(right, options)
    case 'facets':
      return right.facets.map(({ id, text }) => ({ id, text, letter: '', isKey: true, why: null }))
    case 'points':
      return right.points.map(({ id, text }) => ({ id, text, letter: '', isKey: true, why: null }))
    case 'truth':
      return truthLines(right, explanation)
  }
}

type Of<K extends ReviewItem['key']['kind']> = Extract<ReviewItem['key'], { kind: K }>

function choiceLines({ optionId }: Of<'choice'>, options: ReviewItem['options'], explanation: string): Line[] {
  return options.map(({ id, text, why }, at) =>
    ({ id, text, letter: LETTERS[at] ?? '', isKey: id === optionId, why: id === optionId ? explanation || null : why }))
}

/** Each prompt with its option, then the options that belong to none. */
function pairLines({ pairs }: Of<'pairs'>, options: ReviewItem['options']): Line[] {
  const text = (id: string) => options.find((option) => option.id === id)?.text ?? ''
  const used = new Set([...Object.keys(pairs), ...Object.values(pairs)])
  const left = options.filter(({ id }) => !used.has(id))
  return [
    ...Object.entries(pairs).map(([prompt, option]) => (
      { id: prompt, text: `${text(prompt)}: ${text(option)}`, letter: '', isKey: true, why: null })),
    ...left.map(({ id, text: said }) => ({ id, text: said, letter: '', isKey: false, why: 'Belongs to none of them.' })),
  ]
}

function truthLines({ value: right, correction }: Of<'truth'>, explanation: string): Line[] {
  return [true, false].map((value) => {
    const isKey = value === right
    const instead = !right && isKey ? correction : null
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
