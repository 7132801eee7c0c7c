import type { ReactNode } from 'react'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'

/** Decided here, above loading.tsx: once a skeleton is sent, nobody can be sent to the door any more. */
export default async function ProgressLayout({ children }: { children: ReactNode }) {
  await requirePageViewer('/progress')
  return children
}
