import type { ReactNode } from 'react'
import { AppShell } from '#components/layout/app-shell.tsx'
import { getViewer } from '#lib/auth/viewer.ts'

/** Signed out there is no shell: the page itself sends its visitor to the door, and knows where to come back to. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer()
  if (!viewer) return children
  return <AppShell viewer={{ name: viewer.name, email: viewer.email }}>{children}</AppShell>
}
