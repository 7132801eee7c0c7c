import type { Metadata } from 'next'
import { ClassStruggle } from '#components/analytics/class-struggle.tsx'
import { SatAside, TaughtAside } from '#components/courses/class-aside.tsx'
import { CoursePage } from '#components/courses/course-page.tsx'
import { FirstSteps } from '#components/courses/first-steps.tsx'
import { ExamsAside } from '#components/exams/exams-aside.tsx'
import { getClassStruggle } from '#lib/analytics/list-class-concepts.ts'
import { QualityLine } from '#components/questions/report/quality-line.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { getFirstSteps } from '#lib/courses/first-steps.ts'
import { requireCourse } from '#lib/courses/queries.ts'
import { getTextGoesTo } from '#lib/engine/get-text-goes-to.ts'
import { listExams } from '#lib/exams/list-exams.ts'
import { closedDays } from '#lib/exams/model/closed-days.ts'
import { listSatExams } from '#lib/exams/set/list-sat-exams.ts'
import { listTaughtExams } from '#lib/exams/set/list-taught-exams.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'
import { listMaterials } from '#lib/materials/queries.ts'
import { listBanks } from '#lib/questions/bank/bank-jobs.ts'
import { getQualitySummary } from '#lib/questions/report/get-quality-report.ts'

type Props = { params: Promise<{ courseId: string }> }

async function load({ params }: Props) {
  const { courseId } = await params
  const viewer = await requirePageViewer(`/courses/${courseId}`)
  return { viewer, courseId, course: await orNotFound(requireCourse(viewer, courseId)) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { course } = await load(props)
  return { title: course.isPrivate ? 'Your lectures' : course.name }
}

async function ownExams(viewer: Viewer, now: Date) {
  const exams = await listExams(viewer, now)
  return <ExamsAside exams={exams} days={closedDays(exams, now, viewer.timeZone)} />
}

export default async function Course(props: Props) {
  const { viewer, courseId, course } = await load(props)
  const now = new Date()
  const [materials, banks, textGoesTo, steps] = await Promise.all([
    listMaterials(viewer, courseId, now), listBanks(viewer, courseId, now), getTextGoesTo(), getFirstSteps(viewer, courseId),
  ])
  const parts = { course, materials, banks, textGoesTo, timeZone: viewer.timeZone }
  if (course.isPrivate) return <CoursePage {...parts} aside={await ownExams(viewer, now)} />
  if (!course.canEdit) {
    const [exams, summary] = await Promise.all([listSatExams(viewer, now, courseId), getQualitySummary(viewer, courseId)])
    return <CoursePage {...parts} aside={<><SatAside exams={exams} />{await ownExams(viewer, now)}<QualityLine summary={summary} /></>} />
  }
  const toReview = materials.reduce((sum, row) => sum + row.toReview, 0)
  const [exams, struggle] = await Promise.all([listTaughtExams(viewer, courseId, now), getClassStruggle(viewer, courseId)])
  return (
    <CoursePage
      {...parts} top={<FirstSteps courseId={courseId} steps={steps} />}
      aside={
        <>
          <TaughtAside courseId={courseId} toReview={toReview} exams={exams} />
          <ClassStruggle courseId={courseId} struggle={struggle} />
        </>
      }
    />
  )
}
