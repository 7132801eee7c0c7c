import { AppError } from '#lib/errors.ts'
import { optionsSchema, PROMPT_ID } from '#lib/questions/schema.ts'
import type { QuestionOption, QuestionType, Response } from '#lib/questions/schema.ts'

const KIND: Record<QuestionType, Response['kind']> = {
  DEFINITION_TO_TERM: 'choice', TERM_TO_DEFINITION: 'choice', TYPED_TERM: 'typed', TRUE_FALSE: 'truth', WHICH_OF_THESE: 'choice',
  DIRECTION: 'choice', ONE_OF_LIST: 'choice', CLOZE: 'choice', MATCHING: 'pairs', NUMERIC: 'typed', MULTIPLE_CHOICE: 'choice',
  SHORT_ANSWER: 'written', WHY: 'self', RECALL: 'self',
}

/** Whether every option that a response names is one of the question's own. */
function isKnown(options: readonly QuestionOption[], response: Response): boolean {
  const has = (id: string) => options.some((option) => option.id === id)
  if (response.kind === 'choice') return has(response.optionId)
  if (response.kind !== 'pairs') return true
  return Object.entries(response.pairs).every(([prompt, option]) => has(prompt) && has(option) && !PROMPT_ID.test(option))
}

/**
 * Refuses a response that cannot be an answer to the question: of another kind, or an option of another question.
 * @throws AppError invalid
 */
export function requireFit(question: { type: QuestionType; options: unknown }, response: Response): void {
  const fits = KIND[question.type] === response.kind
  if (!fits || !isKnown(optionsSchema.parse(question.options), response))
    throw new AppError('invalid', 'This answer does not belong to this question. Reload the page; what you saved before is safe.')
}
