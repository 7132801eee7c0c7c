import type { ReactNode } from 'react'
import { SettingsNav } from '#components/account/settings-nav.tsx'
import { ownsInstance } from '#lib/account/policy.ts'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'

/** Decided here, above any loading.tsx: once a skeleton is sent, nobody can be sent to the door any more. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const viewer = await requirePageViewer('/account')
  return (
    <div className="wrap settings">
      <SettingsNav ownsInstance={ownsInstance(viewer)} />
      {children}
    </div>
  )
}
