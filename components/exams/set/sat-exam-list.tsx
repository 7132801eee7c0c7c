import Link from 'next/link'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { SatExam } from '#lib/exams/set/view.ts'
import { satAction, satState } from './set-words.ts'

type Props = {
  exams: readonly SatExam[]
  /** Name the class of each: where several stand together. */
  withCourse?: boolean
}

/** Exams set by one's instructors: what is open, what comes, how one stands with each. */
export function SatExamList({ exams, withCourse = false }: Props) {
  return (
    <ul className="exams-list">
      {exams.map((exam) => {
        const { href, name } = satAction(exam)
        const facts = [withCourse && exam.courseName, `${exam.number} questions, ${exam.minutes} minutes`]
        return (
          <li key={exam.examId}>
            <div>
              <Link className="exams-name" href={`/courses/${exam.courseId}/exams/${exam.examId}`}>
                {exam.title}
              </Link>
              <p className="meta num">{facts.filter(Boolean).join('. ')}</p>
              <p className="meta num">
                {exam.words}. {satState(exam)}
              </p>
            </div>
            <LinkButton href={href} small aria-label={`${name}: ${exam.title}`}>
              {name}
            </LinkButton>
          </li>
        )
      })}
    </ul>
  )
}
