import Link from 'next/link'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { ExamSummary } from '#lib/exams/view.ts'

function stateOf({ attempts }: ExamSummary): string {
  const open = attempts.find((attempt) => attempt.closedAt === null)
  if (open) return `Under way: ${open.answered} of ${open.questions} answered, the clock runs`
  const [last] = attempts
  if (!last) return 'Not sat yet'
  const score = `${last.score ?? 0} of ${last.maxScore ?? 0}`
  return attempts.length === 1 ? score : `${score}, sat ${attempts.length} times`
}

function Action({ exam }: { exam: ExamSummary }) {
  const open = exam.attempts.find((attempt) => attempt.closedAt === null)
  const [last] = exam.attempts
  if (open)
    return (
      <LinkButton href={`/exams/sitting/${open.attemptId}`} small aria-label={`Go on with ${exam.title}`}>
        Go on
      </LinkButton>
    )
  if (last)
    return (
      <LinkButton href={`/exams/report/${last.attemptId}`} small aria-label={`Report of ${exam.title}`}>
        Report
      </LinkButton>
    )
  return (
    <LinkButton href={`/exams/${exam.examId}`} small aria-label={`Open ${exam.title}`}>
      Open
    </LinkButton>
  )
}

/** A student's practice exams, newest first. */
export function ExamList({ exams }: { exams: readonly ExamSummary[] }) {
  return (
    <ul className="exams-list">
      {exams.map((exam) => (
        <li key={exam.examId}>
          <div>
            <Link className="exams-name" href={`/exams/${exam.examId}`}>
              {exam.title}
            </Link>
            <p className="meta">{[exam.subject, `${exam.number} questions, ${exam.minutes} minutes`].filter(Boolean).join(' · ')}</p>
            <p className="meta num">{stateOf(exam)}</p>
          </div>
          <Action exam={exam} />
        </li>
      ))}
    </ul>
  )
}
