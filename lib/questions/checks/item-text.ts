import type { DraftText } from '#lib/questions/bank/checks/draft-text.ts'
import type { Key, QuestionOption, QuestionType } from '#lib/questions/schema.ts'

/** What of an item can be checked whoever wrote it. */
export type ItemParts = { type: QuestionType; stem: string; options: readonly QuestionOption[]; key: Key }

/** Stem, options and key as the rules of wording read them: of a statement or a typed item the stem alone. */
export function textOf({ stem, options, key }: ItemParts): DraftText {
  if (key.kind !== 'choice') return { stem, key: -1, options: [] }
  return { stem, key: options.findIndex(({ id }) => id === key.optionId), options: options.map(({ text }) => ({ text })) }
}

/** What a student would answer, in words; null where there is more than one thing to say. */
export function answerOf({ options, key }: ItemParts): string | null {
  if (key.kind === 'choice') return options.find(({ id }) => id === key.optionId)?.text ?? null
  if (key.kind === 'typed') return key.accepted[0] ?? null
  return key.kind === 'numeric' ? key.shown : null
}

/** "Two words, beginning with “s”." as a writer of typed items says it at the end. */
export const HINT = /(?:(\w+) words?|An acronym of \d+ letters), beginning with “(.)”\.$/u
const ASKING = /^(?:What is the term for|What is it called|Which of these|Which term completes the sentence\?)\s*/

/** What a stem says, without the words that every question of its kind has. */
export const askedText = (stem: string): string => stem.replace(HINT, '').replace(ASKING, '')

const areDistinct = (ids: readonly string[]) => new Set(ids).size === ids.length

/** Whether key and options belong together. What zod can tell of one field alone is told before. */
export function hasSoundShape({ stem, options, key }: ItemParts): boolean {
  const ids = options.map(({ id }) => id)
  const known = (id: string) => ids.includes(id)
  if (stem.trim() === '' || !areDistinct(ids) || options.some(({ text }) => text.trim() === '')) return false
  if (key.kind === 'choice') return options.length >= 2 && known(key.optionId)
  if (key.kind === 'typed') return options.length === 0 && key.accepted.every((form) => form.trim() !== '')
  if (key.kind === 'truth') return options.length === 0 && (key.value || (key.correction.trim() !== '' && key.correction !== stem))
  if (key.kind === 'numeric') return Number.isFinite(key.value) && Number.isFinite(key.tolerance)
  if (key.kind === 'facets') return areDistinct(key.facets.map(({ id }) => id))
  if (key.kind === 'points') return areDistinct(key.points.map(({ id }) => id))
  const pairs = Object.entries(key.pairs)
  // Each prompt has an answer of its own; an answer without a prompt is a wrong one.
  return pairs.length >= 2 && pairs.every(([prompt, option]) => known(prompt) && known(option) && !Object.hasOwn(key.pairs, option))
    && areDistinct(pairs.map(([, option]) => option))
}
