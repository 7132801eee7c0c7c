import Link from 'next/link'
import type { ExamResults } from '#lib/exams/set/view.ts'
import { resultState } from './set-words.ts'

/** Who sat it, with score and when; on a phone every row is a list item. */
export function ResultsTable({ exam }: { exam: ExamResults }) {
  const { examId, courseId, results } = exam
  return (
    <table className="table set-results">
      <thead>
        <tr>
          <th scope="col">Student</th>
          <th scope="col">State</th>
          <th scope="col">Handed in</th>
          <th scope="col" className="r">
            Score
          </th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <tr key={result.userId}>
            <th scope="row">
              {result.state === 'handed-in' ? (
                <Link href={`/courses/${courseId}/exams/${examId}/papers/${result.attemptId}`}>{result.name}</Link>
              ) : (
                result.name
              )}
            </th>
            <td className="meta">{resultState(result)}</td>
            <td className="meta num">{result.handedIn}</td>
            <td className="r num">{result.score !== null && `${result.score} of ${result.maxScore}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
