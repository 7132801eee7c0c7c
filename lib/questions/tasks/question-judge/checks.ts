import type { Reading } from '#lib/ai/define-task.ts'
import type { JudgeInput, Judgement, JudgeReply } from './schema.ts'

export function readJudgement(reply: JudgeReply, { questions }: JudgeInput): Reading<Judgement> {
  const { question, A, B, C, D, ...marks } = reply
  if (!questions.some(({ n }) => n === question)) return { ok: false, reason: 'no such question' }
  return { ok: true, value: { question, defensible: [A, B, C, D], marks } }
}
