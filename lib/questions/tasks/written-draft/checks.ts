import type { Reading } from '#lib/ai/define-task.ts'
import { isOtherLanguage } from '#lib/language/guess-language.ts'
import type { DraftInput } from '#lib/questions/tasks/question-draft/schema.ts'
import { WRITTEN_LIMITS, type WrittenDraft, type WrittenReply } from './schema.ts'

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The form of a draft. Whether it is a good question is asked later, where a refusal can be stored with it. */
export function readWritten(reply: WrittenReply, { passages, language }: DraftInput): Reading<WrittenDraft> {
  const { least, most } = WRITTEN_LIMITS.points
  const points = reply.points.map(({ text, passage, quote }) => ({ text: tidy(text), passage, quote: tidy(quote) }))
  const [stem, reference, concept] = [tidy(reply.stem), tidy(reply.reference), tidy(reply.concept)]
  if (points.length < least || points.length > most) return { ok: false, reason: 'two to five points' }
  if ([stem, reference, concept, ...points.map(({ text }) => text)].includes('')) return { ok: false, reason: 'empty part' }
  const isLong = points.some(({ text }) => text.length > WRITTEN_LIMITS.point) || stem.length > WRITTEN_LIMITS.stem
  const { length } = reference
  if (isLong || length > WRITTEN_LIMITS.reference || concept.length > WRITTEN_LIMITS.concept) return { ok: false, reason: 'too long' }
  if (points.some(({ passage }) => !passages.some(({ n }) => n === passage))) return { ok: false, reason: 'no such passage' }
  if (isOtherLanguage([stem, reference].join(' '), language)) return { ok: false, reason: 'other language' }
  return { ok: true, value: { concept, bloom: reply.bloom, stem, points, reference } }
}
