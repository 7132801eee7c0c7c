import type { ReactNode } from 'react'
import { RescoredNote } from '#components/questions/appeals/rescored-note.tsx'
import type { Report as ReportView } from '#lib/exams/view.ts'
import { MarkOwn } from './mark-own.tsx'
import { ReportConcepts } from './report-concepts.tsx'
import { ReportFilter } from './report-filter.tsx'
import { ReportItem } from './report-item.tsx'

/** So many missed questions are open at once; the others unfold. */
const OPEN = 2

type Props = {
  report: ReportView
  /** "Handed in today at 12:11". */
  when: string
  /** When something of it was last scored again: "yesterday". */
  rescoredWhen: string | null
  /** What to do next, with its one filled button. */
  actions: ReactNode
}

function helpedWords(helped: number): string {
  const answers = helped === 1 ? 'One answer does' : `${helped} answers do`
  return `${answers} not count in your progress: you opened Explain on that lecture while the paper was open. The score counts them.`
}

function waitingWords(waiting: number): string {
  const answers = waiting === 1 ? 'One written answer is' : `${waiting} written answers are`
  return `${answers} not graded yet. The score is of what is graded; the rest is added when it is.`
}

function unmarkedWords(unmarked: number): string {
  const answers = unmarked === 1 ? 'One written answer has' : `${unmarked} written answers have`
  return `${answers} no mark: compare what you wrote with the points. The score is without it.`
}

/** What came of a paper: the score, the concepts in words, and every question with its key and why. */
export function Report({ report, when, rescoredWhen, actions }: Props) {
  const { items, concepts, score, maxScore, title, subject, helped } = report
  const missed = items.filter((item) => !item.right && item.standing === 'scored')
  const opened = new Set(missed.slice(0, OPEN).map((item) => item.itemId))
  const counts = { missed: missed.length, flagged: items.filter((item) => item.flagged).length, all: items.length }
  return (
    <div className="wrap">
      <section className="report-top" aria-labelledby="report-title">
        <h1 className="report-crumb" id="report-title">
          {`${title}${subject ? `, ${subject}` : ''}. ${when}`}
        </h1>
        <p className="report-score num">
          {score} <small>of {maxScore}</small>
        </p>
        {report.rescored && rescoredWhen && <RescoredNote when={rescoredWhen} lines={report.rescored.lines} />}
        {report.waiting > 0 && <p className="report-lead">{waitingWords(report.waiting)}</p>}
        {report.unmarked > 0 && <p className="report-lead">{unmarkedWords(report.unmarked)}</p>}
        {helped > 0 && <p className="report-lead">{helpedWords(helped)}</p>}
        <div className="report-acts">{actions}</div>
      </section>
      {concepts.length > 0 && (
        <section className="report-sec" aria-labelledby="report-concepts">
          <h2 className="heading" id="report-concepts">
            By concept
          </h2>
          <ReportConcepts concepts={concepts} />
        </section>
      )}
      <section className="report-sec" aria-labelledby="report-questions">
        <h2 className="heading" id="report-questions">
          Question by question
        </h2>
        <ReportFilter counts={counts} start={missed.length > 0 ? 'missed' : 'all'}>
          {items.map((item) => (
            <li key={item.itemId} data-missed={missed.includes(item) || undefined} data-flagged={item.flagged || undefined}>
              <ReportItem item={item} open={opened.has(item.itemId)} />
              {!report.isSet && <MarkOwn feedback={item.feedback} attemptId={report.attemptId} itemId={item.itemId} />}
            </li>
          ))}
        </ReportFilter>
      </section>
    </div>
  )
}
