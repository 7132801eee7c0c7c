import type { SavedAnswer } from '#lib/exams/view.ts'

export type Answers = ReadonlyMap<string, SavedAnswer>

/** What is known here, with what the server knows newer (from another tab or browser). */
export function mergeAnswers(here: Answers, theirs: readonly SavedAnswer[]): Answers {
  const newer = theirs.filter((answer) => answer.revision > (here.get(answer.itemId)?.revision ?? -1))
  if (newer.length === 0) return here
  return new Map([...here, ...newer.map((answer) => [answer.itemId, answer] as const)])
}

/**
 * Number of the next change of an item: tenths of a second since the paper began, by the server's clock, so that the
 * later of two changes has the higher one in whichever tab it was made; never lower than what was.
 */
export function nextRevision(before: number, startedAt: number, serverNow: number): number {
  return Math.max(before + 1, Math.floor((serverNow - startedAt) / 100), 1)
}

export function isAnswered(answer: SavedAnswer | undefined): boolean {
  const response = answer?.response
  return response && 'text' in response ? response.text.trim() !== '' : Boolean(response)
}
