import type { ReactNode } from 'react'
import { AppShell } from '#components/layout/app-shell.tsx'
import { getViewer } from '#lib/auth/viewer.ts'
import { listCourses } from '#lib/courses/queries.ts'

/** Signed out there is no shell: the page itself sends its visitor to the door, and knows where to come back to. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer()
  if (!viewer) return children
  const [course] = await listCourses(viewer, new Date())
  return (
    <AppShell viewer={{ name: viewer.name, email: viewer.email }} course={course && course.materials > 0 ? course : null}>
      {children}
    </AppShell>
  )
}
