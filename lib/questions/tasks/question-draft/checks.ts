import type { Reading } from '#lib/ai/define-task.ts'
import { isOtherLanguage } from '#lib/language/guess-language.ts'
import { isEnglish } from '#lib/language/is-english.ts'
import { positionOf } from '#lib/questions/tasks/item-lines.ts'
import { DRAFT_LIMITS, type DraftInput, type DraftReply, type ModelDraft } from './schema.ts'

const OPTIONS = 4

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** "B) encoding", "B. encoding": the letter is ours to give. */
const withoutLetter = (text: string): string => tidy(text).replace(/^[A-D][).:]\s+(?=\S)/, '')

/** The form of a draft. Whether it is a good question is asked later, where a refusal can be stored with it. */
export function readDraft(reply: DraftReply, { passages, language }: DraftInput): Reading<ModelDraft> {
  const options = reply.options.map(({ text, rationale }) => ({ text: withoutLetter(text), rationale: tidy(rationale) }))
  const [stem, concept, quote] = [tidy(reply.stem), tidy(reply.concept), tidy(reply.quote)]
  if (options.length !== OPTIONS) return { ok: false, reason: 'four options' }
  const parts = [stem, concept, ...options.flatMap(({ text, rationale }) => [text, rationale])]
  if (parts.includes('')) return { ok: false, reason: 'empty part' }
  const isLong = options.some(({ text, rationale }) => text.length > DRAFT_LIMITS.option || rationale.length > DRAFT_LIMITS.rationale)
  if (isLong || stem.length > DRAFT_LIMITS.stem || concept.length > DRAFT_LIMITS.concept) return { ok: false, reason: 'too long' }
  if (!passages.some(({ n }) => n === reply.passage)) return { ok: false, reason: 'no such passage' }
  const told = [stem, ...options.flatMap(({ text, rationale }) => [text, rationale])].join(' ')
  // The detector thinks every language likely in a long text of another; English is told by its small words.
  if (isOtherLanguage(told, language) || (language.startsWith('en') && !isEnglish([told]))) return { ok: false, reason: 'other language' }
  return { ok: true, value: { passage: reply.passage, quote, concept, bloom: reply.bloom, stem, options, key: positionOf(reply.key) } }
}
