import Link from 'next/link'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { ExamSummary } from '#lib/exams/view.ts'
import { examAction, examState } from './exam-words.ts'

type Props = {
  exams: readonly ExamSummary[]
  /** When each closed sitting was, in words, by attempt id. */
  days: ReadonlyMap<string, string>
}

const ACTIONS = { sit: ['Go on', 'Go on with'], report: ['Report', 'Report of'], open: ['Open', 'Open'] } as const

function Action({ exam }: { exam: ExamSummary }) {
  const { href, kind } = examAction(exam)
  const [name, named] = ACTIONS[kind]
  return (
    <LinkButton href={href} small aria-label={`${named} ${exam.title}`}>
      {name}
    </LinkButton>
  )
}

/** A student's practice exams, newest first. */
export function ExamList({ exams, days }: Props) {
  return (
    <ul className="exams-list">
      {exams.map((exam) => (
        <li key={exam.examId}>
          <div>
            <Link className="exams-name" href={`/exams/${exam.examId}`}>
              {exam.title}
            </Link>
            <p className="meta">{[exam.subject, `${exam.number} questions, ${exam.minutes} minutes`].filter(Boolean).join('. ')}</p>
            <p className="meta num">{examState(exam, days)}</p>
          </div>
          <Action exam={exam} />
        </li>
      ))}
    </ul>
  )
}
