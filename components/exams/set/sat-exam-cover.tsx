import { StartExam } from '#components/exams/start-exam.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Margin } from '#components/ui/margin.tsx'
import { startSetAttemptAction } from '#lib/exams/set/actions.ts'
import type { SatExam } from '#lib/exams/set/view.ts'
import { satState } from './set-words.ts'

function Action({ exam }: { exam: SatExam }) {
  const { attempt, stage, examId } = exam
  if (attempt && !attempt.isOpen) {
    return (
      <LinkButton look="primary" href={`/exams/report/${attempt.attemptId}`}>
        {stage === 'closed' ? 'Open the report' : 'See what was handed in'}
      </LinkButton>
    )
  }
  if (stage !== 'open') return null
  return (
    <StartExam examId={examId} start={startSetAttemptAction}>
      {attempt ? 'Go on' : 'Start'}
    </StartExam>
  )
}

/** What an exam asks of a student before the clock starts. */
export function SatExamCover({ exam }: { exam: SatExam }) {
  const { title, subject, minutes, number, words, closes, attempt, stage } = exam
  return (
    <section className="exams-cover set-page" aria-labelledby="set-title">
      <header className="set-head">
        <div>
          <h2 className="heading" id="set-title">
            {title}
          </h2>
          {subject && <p className="serif">{subject}</p>}
          <p className="set-stage num" data-stage={stage}>
            {words}
          </p>
        </div>
      </header>
      <Margin label={<span className="num">{minutes} minutes</span>}>
        <ul className="exams-facts">
          <li>
            <strong className="num">{number} questions</strong>, the same for everyone, in an order of your own. One point each.
          </li>
          <li>
            You sit it <strong>once</strong>. The clock starts when you press Start and runs on the server, also while this tab is
            closed. It ends after {minutes} minutes, at the latest <span className="num">{closes}</span>.
          </li>
          <li>Every answer is saved as you give it. Go on in another tab, browser or device whenever you like.</li>
          <li>Explain, Ask, search and practice of this course are closed until you hand in.</li>
          <li>
            Your result opens when the exam closes, <span className="num">{closes}</span>. Your instructors see your name, answers and
            score.
          </li>
        </ul>
        <div className="exams-start">
          <Action exam={exam} />
          {(attempt || stage === 'closed') && <span className="meta num">{satState(exam)}</span>}
        </div>
      </Margin>
    </section>
  )
}
