import type { Metadata } from 'next'
import { ModelPage } from '#components/engine/model-page.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { getModelPage } from '#lib/engine/get-model-page.ts'

export const metadata: Metadata = { title: 'Model' }

export default async function Model() {
  const viewer = await requirePageViewer('/account/model')
  return <ModelPage page={await getModelPage(viewer, new Date())} timeZone={viewer.timeZone} />
}
