import { AppError } from '#lib/errors.ts'
import { optionsSchema } from '#lib/questions/schema.ts'
import type { QuestionType, Response } from '#lib/questions/schema.ts'

const KIND: Record<QuestionType, Response['kind']> = {
  DEFINITION_TO_TERM: 'choice', TYPED_TERM: 'typed', TRUE_FALSE: 'truth', MULTIPLE_CHOICE: 'choice',
}

/**
 * Refuses a response that cannot be an answer to the question: of another kind, or an option of another question.
 * @throws AppError invalid
 */
export function requireFit(question: { type: QuestionType; options: unknown }, response: Response): void {
  const fits = KIND[question.type] === response.kind
  const known = response.kind !== 'choice' || optionsSchema.parse(question.options).some((option) => option.id === response.optionId)
  if (!fits || !known)
    throw new AppError('invalid', 'This answer does not belong to this question. Reload the page; what you saved before is safe.')
}
