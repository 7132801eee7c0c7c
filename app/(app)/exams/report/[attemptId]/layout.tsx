import type { ReactNode } from 'react'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { requireOwnAttempt } from '#lib/exams/require-own-attempt.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'

type Props = { params: Promise<{ attemptId: string }>; children: ReactNode }

/** Decided here, above loading.tsx: once a skeleton is sent, a foreign report could only be answered with 200. */
export default async function ReportLayout({ params, children }: Props) {
  const { attemptId } = await params
  await orNotFound(requireOwnAttempt(await requirePageViewer(`/exams/report/${attemptId}`), attemptId, new Date()))
  return children
}
