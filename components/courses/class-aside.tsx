import Link from 'next/link'
import type { SatExam, TaughtExam } from '#lib/exams/set/view.ts'

type Exam = TaughtExam | SatExam

const SHOWN = 3

const isOver = ({ stage }: Exam) => stage === 'closed'

/** At the side of a class, for those who teach it: what waits for them, and the exam that comes next. */
export function TaughtAside({ courseId, toReview, exams }: { courseId: string; toReview: number; exams: readonly TaughtExam[] }) {
  // They come with the one that closes last first.
  const next = exams.filter((exam) => !isOver(exam)).toReversed()
  return (
    <>
      <section aria-labelledby="aside-waiting">
        <h2 id="aside-waiting">Waiting for you</h2>
        {toReview > 0 ? (
          <dl className="course-waiting">
            <dt>
              <Link href={`/courses/${courseId}/questions`}>Questions to review</Link>
            </dt>
            <dd className="num">{toReview}</dd>
          </dl>
        ) : (
          <p className="meta aside-none">Nothing.</p>
        )}
      </section>
      <SetExams heading={next.length > 1 ? 'Next exams' : 'Next exam'} exams={next} none="None is set." />
    </>
  )
}

/** At the side of a class, for its students: the exams their instructor set; open ones first, as they come. */
export function SatAside({ exams }: { exams: readonly SatExam[] }) {
  return <SetExams heading="Exams of this class" exams={exams} none="None is set." />
}

function SetExams({ heading, exams, none }: { heading: string; exams: readonly Exam[]; none: string }) {
  return (
    <section aria-labelledby="aside-set">
      <h2 id="aside-set">{heading}</h2>
      {exams.length === 0 && <p className="meta aside-none">{none}</p>}
      {exams.length > 0 && (
        <ul className="aside-list">
          {exams.slice(0, SHOWN).map(({ examId, courseId, title, words, number, minutes }) => (
            <li key={examId}>
              <Link href={`/courses/${courseId}/exams/${examId}`}>{title}</Link>
              <span className="meta num">
                {words}. {number} questions, {minutes} minutes
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
