import { optionsSchema, PROMPT_ID } from '#lib/questions/schema.ts'
import type { QuestionForStudent, QuestionType } from '#lib/questions/schema.ts'

/** What of a question row may be read before the answer is in: a select that cannot bring the key along. */
export const STUDENT_SELECT = { id: true, type: true, stem: true, options: true } as const

/** @param order ids of the options in the order of this paper; options it does not name come last */
export function studentQuestion(
  { id, type, stem, options }: { id: string; type: QuestionType; stem: string; options: unknown },
  order: readonly string[],
): QuestionForStudent {
  const place = (optionId: string) => (order.includes(optionId) ? order.indexOf(optionId) : order.length)
  const ordered = optionsSchema.parse(options).toSorted((a, b) => place(a.id) - place(b.id))
  if (type !== 'MATCHING') return { id, type, stem, options: ordered }
  const isPrompt = ({ id: optionId }: { id: string }) => PROMPT_ID.test(optionId)
  return { id, type, stem, options: ordered.filter((option) => !isPrompt(option)), prompts: ordered.filter(isPrompt) }
}
