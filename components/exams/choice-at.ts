import type { QuestionForStudent, QuestionType, Response } from '#lib/questions/schema.ts'

const WITHOUT_LETTERS: ReadonlySet<QuestionType> = new Set(['TYPED_TERM', 'NUMERIC', 'MATCHING', 'SHORT_ANSWER', 'WHY', 'RECALL'])

/** The response that option A, B, C... of a question stands for; null where it has none. */
export function choiceAt({ type, options }: QuestionForStudent, index: number): Response | null {
  if (WITHOUT_LETTERS.has(type)) return null
  if (type === 'TRUE_FALSE') return index < 2 ? { kind: 'truth', value: index === 0 } : null
  const option = options[index]
  return option ? { kind: 'choice', optionId: option.id } : null
}
