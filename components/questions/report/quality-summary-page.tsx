import type { QualitySummary } from '#lib/questions/report/view.ts'
import { summaryWords } from './quality-words.ts'

/** For students: what stands between a draft and them, in plain words, with this course's figures. */
export function QualitySummaryPage({ summary }: { summary: QualitySummary }) {
  const { solvedByModel, solvedBySecondMethod } = summary
  return (
    <div className="quality">
      <h2 className="heading">How questions are checked</h2>
      <p className="num">{summaryWords(summary)}</p>
      <ol className="quality-steps">
        <li>The words that prove a question’s answer must stand on a page of your lecture, letter for letter.</li>
        <li>Its wording must not give the answer away, and no two options may say the same.</li>
        <li>
          The answer must be found a second time, without knowing it.
          <span className="num">
            {solvedByModel > 0 && ` Solved again from the passage by a model (blind re-solve): ${solvedByModel}.`}
            {solvedBySecondMethod > 0 && ` Solved by a second method of the built-in engine: ${solvedBySecondMethod}.`}
          </span>
        </li>
        <li>What fails is dropped, never mended by guessing.</li>
      </ol>
      <p>Checks can be wrong. If you think that a question is, say so where you read its answer.</p>
    </div>
  )
}
