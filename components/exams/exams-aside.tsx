import Link from 'next/link'
import type { ExamSummary } from '#lib/exams/view.ts'
import { examAction, examState } from './exam-words.ts'

type Props = {
  /** Newest first; a few are shown. */
  exams: readonly ExamSummary[]
  /** When each closed sitting was, in words, by attempt id. */
  days: ReadonlyMap<string, string>
}

const SHOWN = 3

/** The way to one's practice exams from the side of another page. */
export function ExamsAside({ exams, days }: Props) {
  return (
    <section aria-labelledby="aside-exams">
      <h2 id="aside-exams">Practice exams</h2>
      {exams.length > 0 ? (
        <ul className="aside-list">
          {exams.slice(0, SHOWN).map((exam) => (
            <li key={exam.examId}>
              <Link href={examAction(exam).href}>{exam.title}</Link>
              <span className="meta num">{examState(exam, days)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="meta aside-none">None yet. They are written from your lectures, and timed.</p>
      )}
      <p className="aside-more">
        <Link href="/exams/new">Make a practice exam</Link>
        {exams.length > 0 && <Link href="/exams">All practice exams</Link>}
      </p>
    </section>
  )
}
