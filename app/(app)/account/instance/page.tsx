import type { Metadata } from 'next'
import { InstancePage } from '#components/account/instance-page.tsx'
import { getInstancePage } from '#lib/account/get-instance-page.ts'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'

export const metadata: Metadata = { title: 'This instance' }

export default async function Instance() {
  const viewer = await requirePageViewer('/account/instance')
  return <InstancePage page={await orNotFound(getInstancePage(viewer))} />
}
