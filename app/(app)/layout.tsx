import type { ReactNode } from 'react'
import { AppShell } from '#components/layout/app-shell.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'

export default async function AppLayout({ children }: { children: ReactNode }) {
  const { name, email } = await requirePageViewer('/today')
  return <AppShell viewer={{ name, email }}>{children}</AppShell>
}
