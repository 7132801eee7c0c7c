import Link from 'next/link'
import { MarkPoints } from '#components/exams/mark-points.tsx'
import { ReportItem } from '#components/exams/report-item.tsx'
import type { StudentPaper as Paper } from '#lib/exams/set/view.ts'

type Props = {
  paper: Paper
  courseId: string
  /** "Handed in Mon 30 Nov, 09:40". */
  when: string
}

/** One student's paper, to read: each question with what was answered and the key. */
export function StudentPaper({ paper, courseId, when }: Props) {
  const { name, examTitle, examId, report } = paper
  return (
    <div className="set-page">
      <header className="set-head">
        <div>
          <p className="meta">
            <Link href={`/courses/${courseId}/exams/${examId}`}>Back to {examTitle}</Link>
          </p>
          <h2 className="heading">{name}</h2>
          <p className="num">
            <strong>
              {report.score} of {report.maxScore}
            </strong>
            <span className="meta"> {when}</span>
          </p>
        </div>
      </header>
      <ul className="report-list" data-show="all">
        {report.items.map((item) => (
          <li key={item.itemId}>
            <ReportItem item={item} open={!item.right} who={name} />
            {item.feedback?.parts?.kind === 'written' && item.feedback.parts.text && (
              <MarkPoints
                attemptId={report.attemptId} itemId={item.itemId} by="instructor" facets={item.feedback.parts.facets}
                found={item.feedback.parts.facets.filter(({ verdict }) => verdict === 'found').map(({ id }) => id)}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
