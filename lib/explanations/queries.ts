import type { Viewer } from '#lib/auth/viewer.ts'
import { isSitting } from '#lib/courses/require-not-sitting.ts'
import { prisma } from '#lib/db/client.ts'
import { ownExplanation } from './policy.ts'
import { languageSchema, styleSchema } from './schema.ts'
import type { ExplanationSummary, Target } from './schema.ts'

const SUMMARY = {
  id: true, target: true, page: true, conceptId: true, fromSentenceId: true, toSentenceId: true, style: true, language: true,
  engine: true, createdAt: true, lastOpenedAt: true,
  concept: { select: { name: true } },
} as const

type Row = {
  id: string; target: 'PAGE' | 'CONCEPT' | 'SELECTION'; page: number; conceptId: string | null
  fromSentenceId: string | null; toSentenceId: string | null; style: string
  language: string; engine: string
  createdAt: Date; lastOpenedAt: Date; concept: { name: string } | null
}

/** Null for a style that no longer exists, or a concept that is gone. */
function summaryOf(row: Row): ExplanationSummary | null {
  const { id, engine, createdAt, lastOpenedAt, concept } = row
  const style = styleSchema.safeParse(row.style)
  const target = targetOf(row)
  if (!style.success || !target) return null
  const language = languageSchema.safeParse(row.language).data ?? ''
  return { id, engine, createdAt, lastOpenedAt, style: style.data, language, target, conceptName: concept?.name ?? null }
}

function targetOf({ target, page, conceptId, fromSentenceId, toSentenceId }: Row): Target | null {
  switch (target) {
    case 'PAGE':
      return { kind: 'page', page }
    case 'CONCEPT':
      return conceptId === null ? null : { kind: 'concept', conceptId, page }
    case 'SELECTION':
      return fromSentenceId === null || toSentenceId === null ? null : { kind: 'selection', page, fromSentenceId, toSentenceId }
  }
}

/** The same thing explained in the same way, whoever wrote it. */
const likeness = ({ target, style, language }: ExplanationSummary): string => {
  const what =
    target.kind === 'page' ? target.page
    : target.kind === 'concept' ? target.conceptId
    : `${target.fromSentenceId} ${target.toSentenceId}`
  return `${style} ${language} ${what}`
}

/**
 * What this viewer had explained of a material, last opened first; of the same thing in the same style the newest. Nothing
 * while they sit an exam of its course.
 */
export async function listExplanations(viewer: Viewer, materialId: string, now = new Date()): Promise<ExplanationSummary[]> {
  const material = await prisma.material.findUnique({ where: { id: materialId }, select: { courseId: true } })
  if (!material || (await isSitting(viewer, material.courseId, now))) return []
  const rows = await prisma.explanation.findMany({
    where: { AND: [ownExplanation(viewer), { version: { materialId }, followsId: null }] },
    orderBy: [{ lastOpenedAt: 'desc' }, { id: 'desc' }],
    select: SUMMARY,
  })
  const summaries = rows.flatMap((row) => summaryOf(row) ?? [])
  const newest = new Map<string, ExplanationSummary>()
  for (const summary of summaries) {
    const key = likeness(summary)
    if (!newest.has(key)) newest.set(key, summary)
  }
  return [...newest.values()]
}
