import type { ReactNode } from 'react'
import { requireTaughtClass } from '#lib/analytics/require-taught-class.ts'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'

type Props = { params: Promise<{ courseId: string }>; children: ReactNode }

/** Decided here, above loading.tsx: once a skeleton is sent, a student of the class could only be answered with 200. */
export default async function ClassLayout({ params, children }: Props) {
  const { courseId } = await params
  await orNotFound(requireTaughtClass(await requirePageViewer(`/courses/${courseId}/class`), courseId))
  return children
}
