import type { ExamResults, StudentResult } from '#lib/exams/set/view.ts'

const STATES: Record<StudentResult['state'], string> = { absent: 'not begun', sitting: 'sitting now', 'handed-in': 'handed in' }
const CLOSED_BY = { STUDENT: 'by hand', CLOCK: 'by clock' } as const

/** The results as rows of a table, the first one with the names of its columns; a blank answer is an empty cell. */
export function resultsRows({ results, questions, timeZone }: ExamResults): (string | number | null)[][] {
  const head = ['Name', 'State', 'Left the class', 'Score', 'Out of', `Handed in (${timeZone})`, 'How']
  return [
    [...head, ...questions.map(({ number }) => `Question ${number}`)],
    ...results.map(({ name, state, hasLeft, score, maxScore, handedInAt, closedBy, marks }) => [
      name,
      STATES[state],
      hasLeft ? 'yes' : null,
      score,
      maxScore,
      handedInAt?.replace('T', ' ') ?? null,
      closedBy && CLOSED_BY[closedBy],
      ...questions.map((_, index) => marks[index] ?? null),
    ]),
  ]
}
