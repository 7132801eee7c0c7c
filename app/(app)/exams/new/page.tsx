import type { Metadata } from 'next'
import { z } from 'zod'
import { Builder } from '#components/exams/builder.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { listTopics } from '#lib/exams/list-topics.ts'

export const metadata: Metadata = { title: 'New practice exam' }

type Props = { searchParams: Promise<Record<string, unknown>> }

const query = z.object({
  material: z.string().max(64).optional().catch(undefined),
  concept: z.string().max(64).optional().catch(undefined),
})

export default async function NewExamPage({ searchParams }: Props) {
  const viewer = await requirePageViewer('/exams/new')
  const { material, concept } = query.parse(await searchParams)
  const materials = await listTopics(viewer)
  const [only] = materials
  const start = [material, concept].filter((id) => id !== undefined)
  return (
    <div className="wrap exams-page">
      <header>
        <div>
          <h1 className="title">New practice exam</h1>
          <p>Only questions whose answer was found word for word in your lecture are asked.</p>
        </div>
      </header>
      {only ? (
        <Builder materials={materials} start={start.length > 0 ? start : materials.length === 1 ? [only.id] : []} />
      ) : (
        <EmptyState
          title="A practice exam needs a lecture"
          action={
            <LinkButton look="primary" href="/courses">
              Add a lecture
            </LinkButton>
          }
        >
          Questions are written from what you upload. Add one lecture, then come back here.
        </EmptyState>
      )}
    </div>
  )
}
