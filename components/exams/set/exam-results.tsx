import { Download } from 'lucide-react'
import { buttonClass } from '#components/ui/button-class.ts'
import type { ExamResults as Results } from '#lib/exams/set/view.ts'
import { DeleteExam } from './delete-exam.tsx'
import { EditExam } from './edit-exam.tsx'
import { QuestionShares } from './question-shares.tsx'
import { ResultsTable } from './results-table.tsx'
import { turnout } from './set-words.ts'

const rounded = (value: number) => String(Math.round(value * 10) / 10)

/** One exam for those who teach the class: its window, who sat it, and each question. */
export function ExamResults({ exam }: { exam: Results }) {
  const { examId, courseId, title, subject, number, minutes, stage, words, mean, handedIn, sitting, timeZone, opensAt, closesAt } = exam
  return (
    <div className="set-page">
      <header className="set-head">
        <div>
          <h2 className="heading">{title}</h2>
          {subject && <p className="serif">{subject}</p>}
          <p className="set-stage num" data-stage={stage}>
            {words}
          </p>
          <p className="meta num">
            {number} questions, {minutes} minutes. From {exam.opens} to {exam.closes}, clock of {timeZone}.
          </p>
        </div>
        <div className="set-acts">
          {stage === 'before' && (
            <EditExam key={`${title} ${opensAt} ${closesAt}`} examId={examId} timeZone={timeZone} start={{ title, opensAt, closesAt }} />
          )}
          <DeleteExam examId={examId} courseId={courseId} title={title} handedIn={handedIn} sitting={sitting} />
        </div>
      </header>
      <section className="set-sec" aria-labelledby="set-results">
        <div className="set-sec-head">
          <h3 className="heading" id="set-results">
            Results
          </h3>
          {handedIn > 0 && (
            <a className={buttonClass({ small: true })} href={`/api/courses/${courseId}/exams/${examId}/results`} download>
              <Download className="icon" aria-hidden="true" />
              Results as CSV
            </a>
          )}
        </div>
        <p className="meta num">
          {turnout(exam)}
          {mean !== null && `. On average ${rounded(mean)} of ${number}`}.
        </p>
        {exam.rescoredOn && <p className="meta num">Re-scored on {exam.rescoredOn}, after an appeal. The scores below are the new ones.</p>}
        {exam.results.length > 0 && <ResultsTable exam={exam} />}
      </section>
      <section className="set-sec" aria-labelledby="set-questions">
        <h3 className="heading" id="set-questions">
          Question by question
        </h3>
        <p className="meta">
          Each opens to its key and the page that proves it. Everyone gets these questions, each in an order of their own.
        </p>
        <QuestionShares questions={exam.questions} />
      </section>
    </div>
  )
}
