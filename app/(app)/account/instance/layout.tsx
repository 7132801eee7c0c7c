import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ownsInstance } from '#lib/account/policy.ts'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'

/** Decided above loading.tsx, so that a stranger is answered "not found" and not a skeleton. */
export default async function InstanceLayout({ children }: { children: ReactNode }) {
  if (!ownsInstance(await requirePageViewer('/account/instance'))) notFound()
  return children
}
