import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { ownExplanation } from './policy.ts'
import { styleSchema } from './schema.ts'
import type { ExplanationSummary } from './schema.ts'

const SUMMARY = {
  id: true, target: true, page: true, conceptId: true, style: true, engine: true, createdAt: true, lastOpenedAt: true,
  concept: { select: { name: true } },
} as const

type Row = {
  id: string; target: 'PAGE' | 'CONCEPT'; page: number; conceptId: string | null; style: string; engine: string
  createdAt: Date; lastOpenedAt: Date; concept: { name: string } | null
}

/** Null for a style that no longer exists, or a concept that is gone. */
function summaryOf({ id, target, page, conceptId, style, engine, createdAt, lastOpenedAt, concept }: Row): ExplanationSummary | null {
  const known = styleSchema.safeParse(style)
  if (!known.success || (target === 'CONCEPT' && conceptId === null)) return null
  return {
    id, engine, createdAt, lastOpenedAt, style: known.data,
    target: target === 'CONCEPT' && conceptId !== null ? { kind: 'concept', conceptId, page } : { kind: 'page', page },
    conceptName: concept?.name ?? null,
  }
}

/** What this viewer had explained of a material, last opened first; of the same thing in the same style the newest. */
export async function listExplanations(viewer: Viewer, materialId: string): Promise<ExplanationSummary[]> {
  const rows = await prisma.explanation.findMany({
    where: { AND: [ownExplanation(viewer), { version: { materialId } }] },
    orderBy: [{ lastOpenedAt: 'desc' }, { id: 'desc' }],
    select: SUMMARY,
  })
  const summaries = rows.flatMap((row) => summaryOf(row) ?? [])
  const newest = new Map<string, ExplanationSummary>()
  for (const summary of summaries) {
    const { target, style } = summary
    const key = `${style} ${target.kind === 'page' ? target.page : target.conceptId}`
    if (!newest.has(key)) newest.set(key, summary)
  }
  return [...newest.values()]
}
