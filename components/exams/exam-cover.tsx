import Link from 'next/link'
import { Margin } from '#components/ui/margin.tsx'
import type { AttemptSummary, ExamSummary } from '#lib/exams/view.ts'
import { StartExam } from './start-exam.tsx'

type Props = {
  exam: ExamSummary
  /** When each closed sitting was, in words, by attempt id. */
  when: ReadonlyMap<string, string>
}

const shownNumber = (exam: ExamSummary, open: AttemptSummary | undefined) => open?.questions ?? exam.number

/** What a paper asks of its student, before the clock starts; and how earlier sittings of it went. */
export function ExamCover({ exam, when }: Props) {
  const open = exam.attempts.find((attempt) => attempt.closedAt === null)
  const closed = exam.attempts.filter((attempt) => attempt.closedAt !== null)
  return (
    <div className="wrap exams-page exams-cover">
      <header>
        <div>
          <h1 className="title">{exam.title}</h1>
          <p className="serif">{exam.subject}</p>
        </div>
      </header>
      <Margin label={<span className="num">{exam.minutes} minutes</span>}>
        <ul className="exams-facts">
          <li>
            <strong className="num">{shownNumber(exam, open)} questions</strong>, one at a time, in any order. One point each.
          </li>
          <li>The clock starts when you press Start and runs on the server, also while this tab is closed.</li>
          <li>Every answer is saved as you give it. Go on in another tab, browser or device whenever you like.</li>
          <li>
            No feedback until you hand in or time is up. Explain stays open, but then your answers on that lecture do not count in your
            progress.
          </li>
        </ul>
        <div className="exams-start">
          <StartExam examId={exam.examId}>{open ? 'Go on' : closed.length > 0 ? 'Sit another like it' : 'Start'}</StartExam>
          {open && (
            <span className="meta num">
              {open.answered} of {open.questions} answered, the clock runs
            </span>
          )}
        </div>
      </Margin>
      {closed.length > 0 && (
        <Margin label="Sat before">
          <ul className="exams-tries">
            {closed.map((attempt) => (
              <li key={attempt.attemptId}>
                <span className="num">
                  {attempt.score} of {attempt.maxScore}
                </span>
                <span className="meta num">{when.get(attempt.attemptId)}</span>
                <Link href={`/exams/report/${attempt.attemptId}`}>Open the report</Link>
              </li>
            ))}
          </ul>
        </Margin>
      )}
    </div>
  )
}
