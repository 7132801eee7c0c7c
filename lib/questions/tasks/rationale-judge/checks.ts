import type { Reading } from '#lib/ai/define-task.ts'
import type { RationaleInput, RationaleMarks, RationaleReply } from './schema.ts'

export function readMarks({ question, proof, A, B, C, D }: RationaleReply, { questions }: RationaleInput): Reading<RationaleMarks> {
  const asked = questions.find(({ n }) => n === question)
  if (!asked) return { ok: false, reason: 'no such question' }
  const marks = [A, B, C, D].slice(0, asked.options.length).filter((mark) => mark !== null)
  if (marks.length < asked.options.length) return { ok: false, reason: 'an option without a mark' }
  return { ok: true, value: { question, proves: proof, marks } }
}
