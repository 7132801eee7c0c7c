import type { Metadata } from 'next'
import { z } from 'zod'
import { PracticeStart } from '#components/practice/practice-start.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { requirePageViewer } from '#lib/auth/page-viewer.ts'
import { idSchema } from '#lib/exams/schema.ts'
import { orNotFound } from '#lib/http/or-not-found.ts'
import { previewPractice } from '#lib/practice/preview-practice.ts'
import { findWeakest } from '#lib/practice/resolve-source.ts'
import type { PracticeSource } from '#lib/practice/view.ts'

export const metadata: Metadata = { title: 'Practice' }

type Props = { searchParams: Promise<Record<string, unknown>> }

const id = idSchema.optional().catch(undefined)
const query = z.object({ concept: id, material: id, report: id })

function sourceOf({ concept, material, report }: z.output<typeof query>): PracticeSource {
  if (report) return { kind: 'report', attemptId: report }
  if (concept) return { kind: 'concept', conceptId: concept }
  return material ? { kind: 'material', materialId: material } : { kind: 'weakest' }
}

/** A set on what the address names, else on the weakest concept. */
export default async function PracticePage({ searchParams }: Props) {
  const viewer = await requirePageViewer('/practice')
  const source = sourceOf(query.parse(await searchParams))
  const now = new Date()
  const isEmpty = source.kind === 'weakest' && (await findWeakest(viewer, now)) === null
  return (
    <div className="wrap practice-page">
      <h1 className="title">Practice</h1>
      {isEmpty ? (
        <EmptyState
          title="Nothing to practise yet"
          action={
            <LinkButton look="primary" href="/exams/new">
              Make a practice exam
            </LinkButton>
          }
        >
          Practice works on what you missed. Sit a practice exam, or answer the question under an explanation, and it knows where to begin.
        </EmptyState>
      ) : (
        <PracticeStart source={source} preview={await orNotFound(previewPractice(viewer, source, now))} />
      )}
    </div>
  )
}
