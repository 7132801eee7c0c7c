import type { Metadata } from 'next'
import { TodayPage } from '#components/practice/today/today-page.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { listCourses } from '#lib/courses/queries.ts'
import { greet } from '#lib/practice/greet.ts'
import { getToday } from '#lib/practice/today.ts'
import { countMaterials } from '#lib/materials/count-materials.ts'

export const metadata: Metadata = { title: 'Today' }

export default async function Today() {
  const viewer = await requirePageViewer('/today')
  const now = new Date()
  const [today, courses, notes] = await Promise.all([getToday(viewer, now), listCourses(viewer), countMaterials(viewer)])
  return (
    <TodayPage
      {...greet(viewer, now)}
      today={today}
      courses={courses.map(({ id, name }) => ({ id, name, note: notes.get(id) ?? 'No lecture yet' }))}
    />
  )
}
