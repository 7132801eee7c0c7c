import type { ExamResults, StudentResult } from '#lib/exams/set/view.ts'

const STATES: Record<StudentResult['state'], string> = { absent: 'not begun', sitting: 'sitting now', 'handed-in': 'handed in' }
const CLOSED_BY = { STUDENT: 'by hand', CLOCK: 'by clock' } as const

/** The results as rows of a table, the first one with the names of its columns; a blank answer is an empty cell. */
export function resultsRows({ results, questions, timeZone, rescoredOn }: ExamResults): (string | number | null)[][] {
  const score = rescoredOn ? `Score (re-scored on ${rescoredOn})` : 'Score'
  const head = ['Name', 'State', 'Left the class', score, 'Out of', `Handed in (${timeZone})`, 'How']
  return [
    [...head, ...questions.map(({ number, isOut }) => (isOut ? `Question ${number} (out of the score)` : `Question ${number}`))],
    ...results.map(({ name, state, hasLeft, score: points, maxScore, handedInAt, closedBy, marks }) => [
      name,
      STATES[state],
      hasLeft ? 'yes' : null,
      points,
      maxScore,
      handedInAt?.replace('T', ' ') ?? null,
      closedBy && CLOSED_BY[closedBy],
      ...questions.map((_, index) => marks[index] ?? null),
    ]),
  ]
}
