import type { Reading } from '#lib/ai/define-task.ts'
import type { JudgeInput, Judgement, JudgeReply } from './schema.ts'

export function readJudgement(reply: JudgeReply, { questions }: JudgeInput): Reading<Judgement> {
  const { question, A, B, C, D, ...marks } = reply
  const asked = questions.find(({ n }) => n === question)
  if (!asked) return { ok: false, reason: 'no such question' }
  const defensible = [A, B, C, D].slice(0, asked.options.length).filter((one) => one !== null)
  if (defensible.length < asked.options.length) return { ok: false, reason: 'an option without a verdict' }
  return { ok: true, value: { question, defensible, marks } }
}
