import type { Metadata } from 'next'
import { TodayPage } from '#components/practice/today/today-page.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { listCourses } from '#lib/courses/queries.ts'
import { listExams } from '#lib/exams/list-exams.ts'
import { listScoreNews } from '#lib/exams/rescore/list-score-news.ts'
import { closedDays } from '#lib/exams/model/closed-days.ts'
import { greet } from '#lib/practice/greet.ts'
import { getToday } from '#lib/practice/today.ts'
import { countMaterials } from '#lib/materials/count-materials.ts'

export const metadata: Metadata = { title: 'Today' }

export default async function Today() {
  const viewer = await requirePageViewer('/today')
  const now = new Date()
  const [today, courses, notes, exams, news] = await Promise.all([
    getToday(viewer, now), listCourses(viewer, now), countMaterials(viewer), listExams(viewer, now),
    listScoreNews(viewer, now),
  ])
  return (
    <TodayPage
      {...greet(viewer, now)}
      today={today}
      exams={exams}
      news={news}
      days={closedDays(exams, now, viewer.timeZone)}
      courses={courses.map(({ id, name }) => ({ id, name, note: notes.get(id) ?? 'No lecture yet' }))}
    />
  )
}
