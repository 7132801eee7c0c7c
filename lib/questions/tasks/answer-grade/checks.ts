import type { Reading } from '#lib/ai/define-task.ts'
import { findQuote } from '#lib/language/find-quote.ts'
import type { AnswerGradeInput, PointReply, PointVote } from './schema.ts'

/**
 * A vote counts only with the student's own words behind it: "found" or "contradicted" without any is refused, and so are
 * words that the student did not write.
 */
export function readVote({ point, words, verdict }: PointReply, { points, answer }: AnswerGradeInput): Reading<PointVote> {
  if (!points.some(({ n }) => n === point)) return { ok: false, reason: 'no such point' }
  if (verdict === 'missing' || verdict === 'unclear') return { ok: true, value: { point, verdict, words: null } }
  const said = words?.trim() ?? ''
  const place = /[\p{L}\p{N}]/u.test(said) ? findQuote(answer, said) : null
  if (!place) return { ok: false, reason: said === '' ? 'no words' : 'not the student\u2019s words' }
  return { ok: true, value: { point, verdict, words: answer.slice(place.start, place.end) } }
}
