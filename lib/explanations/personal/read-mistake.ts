import type { Key, QuestionOption, QuestionType, Rationale, Response } from '#lib/questions/schema.ts'
import type { Mistake } from './personal.ts'

type Answered = {
  type: QuestionType
  key: Key
  options: readonly QuestionOption[]
  rationales: readonly Rationale[]
  /** Null where nothing was answered, or it was not kept. */
  response: Response | null
}

const truthWord = (value: boolean): string => (value ? 'True' : 'False')

type InWords = Pick<Mistake, 'given' | 'own' | 'isTerm' | 'key' | 'rationale'>

/** A wrong answer in words, with what it gets wrong. */
export function readMistake({ type, key, options, rationales, response }: Answered): InWords {
  const optionText = (id: string) => options.find((option) => option.id === id)?.text ?? ''
  const rationaleOf = (id: string) => rationales.find(({ optionId }) => optionId === id)?.text ?? null
  const own = response !== null && 'text' in response
  switch (key.kind) {
    case 'choice': {
      const chosen = response?.kind === 'choice' ? response.optionId : null
      return {
        given: chosen === null ? null : optionText(chosen) || null, own,
        isTerm: type === 'DEFINITION_TO_TERM', key: optionText(key.optionId),
        rationale: (chosen === null ? null : rationaleOf(chosen)) ?? rationaleOf(key.optionId),
      }
    }
    case 'typed':
      return { given: response?.kind === 'typed' ? response.text.trim() || null : null, own, isTerm: true, key: key.accepted[0] ?? '',
        rationale: rationaleOf('key') }
    case 'truth':
      return { given: response?.kind === 'truth' ? truthWord(response.value) : null, own, isTerm: false, key: truthWord(key.value),
        rationale: key.value ? rationaleOf('true') : key.correction || rationaleOf('false') }
    case 'numeric':
      return { given: response?.kind === 'typed' ? response.text.trim() || null : null, own, isTerm: false,
        key: `${key.shown} ${key.unit}`.trim(), rationale: rationaleOf('key') }
    case 'pairs': {
      const missed = Object.entries(key.pairs).filter(([prompt, option]) => response?.kind !== 'pairs' || response.pairs[prompt] !== option)
      const inWords = (pairs: readonly (readonly [string, string | undefined])[]) =>
        pairs.flatMap(([prompt, option]) => (option ? [`${optionText(prompt)}: ${optionText(option)}`] : [])).join('; ')
      const given = response?.kind === 'pairs' ? inWords(missed.map(([prompt]) => [prompt, response.pairs[prompt]])) : ''
      return { given: given || null, own, isTerm: false, key: inWords(missed), rationale: rationaleOf('key') }
    }
    case 'facets':
      return { given: response?.kind === 'written' ? response.text.trim() || null : null, own, isTerm: false, key: key.reference,
        rationale: rationaleOf('key') }
    case 'points': {
      const missed = key.points.filter(({ id }) => response?.kind !== 'self' || !response.ticked.includes(id))
      return { given: response?.kind === 'self' ? response.text.trim() || null : null, own, isTerm: false,
        key: missed.map(({ text }) => text).join('; '), rationale: null }
    }
  }
}
