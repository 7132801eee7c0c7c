import { Check } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { FirstStepsView } from '#lib/courses/view.ts'

/** `steps`: null once all are done, and for whoever does not teach the class. */
type Props = { courseId: string; steps: FirstStepsView | null }

/** The way to a first class, each step ticked off as it is true. */
export function FirstSteps({ courseId, steps }: Props) {
  if (!steps) return null
  const { hasLecture, isReviewed, hasStudent, toReview } = steps
  const waiting = toReview === 1 ? '1 waits for you.' : `${toReview} wait for you.`
  return (
    <section className="card first-steps" aria-labelledby="first-steps">
      <h2 className="heading" id="first-steps">
        Three steps to your first class
      </h2>
      <ol>
        <Step number={1} title="Add a lecture" isDone={hasLecture}>
          Its pages open as they are read; questions come when it is ready.
        </Step>
        <Step number={2} title={<Link href={`/courses/${courseId}/questions`}>Look through its questions</Link>} isDone={isReviewed}>
          {toReview > 0 ? `${waiting} Some are enough for a start.` : 'They come with the lecture; what needs you waits here.'}
        </Step>
        <Step number={3} title={<Link href={`/courses/${courseId}/people`}>Hand out the link</Link>} isDone={hasStudent}>
          A student opens it, signs up and is in.
        </Step>
      </ol>
    </section>
  )
}

function Step({ number, title, isDone, children }: { number: number; title: ReactNode; isDone: boolean; children: ReactNode }) {
  return (
    <li data-done={isDone || undefined}>
      <span className="first-steps-mark" aria-hidden="true">
        {isDone ? <Check className="icon" /> : number}
      </span>
      <div>
        <strong>{title}</strong>
        {isDone ? <p className="meta">Done</p> : <p className="meta">{children}</p>}
      </div>
    </li>
  )
}
