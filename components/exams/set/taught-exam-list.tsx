import Link from 'next/link'
import type { TaughtExam } from '#lib/exams/set/view.ts'
import { turnout } from './set-words.ts'

/** Exams set for a class, as those who teach it see them. */
export function TaughtExamList({ exams }: { exams: readonly TaughtExam[] }) {
  return (
    <ul className="exams-list">
      {exams.map((exam) => (
        <li key={exam.examId}>
          <div>
            <Link className="exams-name" href={`/courses/${exam.courseId}/exams/${exam.examId}`}>
              {exam.title}
            </Link>
            <p className="meta num">{[exam.subject, `${exam.number} questions, ${exam.minutes} minutes`].filter(Boolean).join('. ')}</p>
            <p className="meta num">{turnout(exam)}</p>
          </div>
          <span className="set-stage num" data-stage={exam.stage}>
            {exam.words}
          </span>
        </li>
      ))}
    </ul>
  )
}
