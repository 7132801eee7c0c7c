import type { Reading } from '#lib/ai/define-task.ts'
import { readClaim } from '#lib/explanations/checks/read-claim.ts'
import type { AnswerInput, AnswerOutput, AnswerReply } from './schema.ts'

/** The first check of an answer's sentence; the second is explain.verify's. */
export function readAnswer(reply: AnswerReply, { passages, language, question }: AnswerInput): Reading<AnswerOutput> {
  if (reply.kind === 'not-said') return { ok: true, value: { kind: 'not-said' } }
  // A name the student used may be used in answering them; what is said of it must still stand in the passages.
  const title = [...new Set(passages.map((passage) => passage.title)), question].join(' ')
  const claim = readClaim(reply, { passages, title, language })
  return claim.ok ? { ok: true, value: { kind: 'claim', element: claim.value } } : claim
}
