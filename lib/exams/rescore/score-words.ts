/** What of a paper was scored again since it was handed in. */
export type Rescored = { number: number; isOut: boolean; first: number | null; now: number | null }

/**
 * "Question 4 was re-scored: your answer counts now."; null where the student's score of it is what it was.
 * @param of "Question 4", or with the exam it stands in
 */
export function scoreWords(of: string, { isOut, first, now }: Omit<Rescored, 'number'>): string | null {
  if (isOut) return `${of} is out of the score: it counts for nobody.`
  const [before, after] = [first ?? 0, now ?? 0]
  if (after === before) return null
  if (after > before) return `${of} was re-scored: your answer counts now.`
  return `${of} was re-scored: its key was wrong, and your answer counts less now.`
}
