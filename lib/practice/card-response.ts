import { AppError } from '#lib/errors.ts'
import { SELF_MARKED } from '#lib/questions/schema.ts'
import type { QuestionType, Response } from '#lib/questions/schema.ts'

/**
 * What counts of an answer to a card that a student marks: its text as it stood when the card was opened, whatever is sent
 * after the points were seen. Any other answer counts as it is.
 * @param opened what was saved when the card was opened; null while it is closed
 * @throws AppError conflict for ticks on a card that was never opened
 */
export function countedResponse(type: QuestionType, response: Response | null, opened: Response | null): Response | null {
  if (!SELF_MARKED.has(type) || response?.kind !== 'self') return response
  if (opened?.kind !== 'self') throw new AppError('conflict', 'Open the slide first, then tick what you had.')
  return { ...response, text: opened.text }
}
