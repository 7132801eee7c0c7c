import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { Report } from '#components/exams/report.tsx'
import { SealedPage } from '#components/exams/set/sealed-page.tsx'
import { StartPractice } from '#components/practice/start-practice.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { getReport } from '#lib/exams/get-report.ts'
import { dayWord, whenClosed } from '#lib/exams/model/day-word.ts'
import { getSealedPaper } from '#lib/exams/set/get-sealed-paper.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'
import { previewPractice } from '#lib/practice/preview-practice.ts'
import { markAppealsSeen } from '#lib/questions/appeals/list-own-appeals.ts'

type Props = { params: Promise<{ attemptId: string }> }

const load = cache(async (attemptId: string) => {
  const viewer = await requirePageViewer(`/exams/report/${attemptId}`)
  const now = new Date()
  const sealed = await getSealedPaper(viewer, attemptId, now)
  if (sealed) return { viewer, sealed, report: null }
  return { viewer, sealed, report: await orNotFound(getReport(viewer, attemptId, now)) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report, sealed } = await load((await params).attemptId)
  if (sealed) return { title: `${sealed.title}, handed in` }
  return { title: report ? `${report.title}, report` : 'Report' }
}

export default async function ReportPage({ params }: Props) {
  const { attemptId } = await params
  const { viewer, report, sealed } = await load(attemptId)
  if (sealed) return <SealedPage paper={sealed} />
  if (!report) redirect(`/exams/sitting/${attemptId}`)
  const now = new Date()
  await markAppealsSeen(viewer, attemptId, now)
  const source = { kind: 'report' as const, attemptId }
  const preview = report.score < report.maxScore ? await previewPractice(viewer, source, now) : null
  const closing = report.isPractice ? 'Done' : report.closedBy === 'CLOCK' ? 'Time ran out' : 'Handed in'
  return (
    <Report
      report={report}
      when={`${closing} ${whenClosed(new Date(report.closedAt), now, viewer.timeZone)}`}
      rescoredWhen={report.rescored && dayWord(new Date(report.rescored.on), now, viewer.timeZone)}
      actions={
        preview?.state === 'ready' ? (
          <>
            <StartPractice source={source}>Work on what I missed</StartPractice>
            <span className="meta num">
              {preview.questions === 1 ? '1 question' : `${preview.questions} questions`}, about {preview.minutes} minutes
            </span>
          </>
        ) : (
          <>
            <LinkButton look="primary" href="/today">
              Back to Today
            </LinkButton>
            {preview?.state === 'none' && <span className="meta">{preview.why}</span>}
          </>
        )
      }
    />
  )
}
