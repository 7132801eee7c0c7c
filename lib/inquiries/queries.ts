import { z } from 'zod'
import type { Viewer } from '#lib/auth/viewer.ts'
import { requireNotSitting } from '#lib/courses/require-not-sitting.ts'
import { prisma } from '#lib/db/client.ts'
import { verifyQuote } from '#lib/explanations/verify-quote.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import type { Scope } from '#lib/retrieval/schema.ts'
import { ownInquiry } from './policy.ts'
import { answerElementSchema, citedPassageSchema } from './schema.ts'
import type { AnswerElement, CitedPassage } from './schema.ts'
import type { KeptInquiry } from './view.ts'

/** How many earlier questions are listed. */
const LISTED = 20

/** A row of an older shape shows its question alone. */
const storedElements = z.array(answerElementSchema).catch([])
const storedPassages = z.array(citedPassageSchema).catch([])

/**
 * What this viewer asked of a lecture, or of a course and its lectures, latest first. Of an answer, only what stands in
 * lectures they still may see, and where it is said to stand.
 * @throws AppError conflict while they sit an exam of the course
 */
export async function listInquiries(viewer: Viewer, scope: Scope, now = new Date()): Promise<KeptInquiry[]> {
  const courseId = await courseOf(scope)
  if (courseId) await requireNotSitting(viewer, courseId, now)
  const rows = await prisma.inquiry.findMany({
    where: { AND: [ownInquiry(viewer), scope] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: LISTED,
  })
  const parsed = rows.map((row) => ({ row, elements: storedElements.parse(row.elements), passages: storedPassages.parse(row.passages) }))
  const texts = await loadTexts(viewer, parsed.flatMap(citedIds))
  return parsed.map(({ row: { id, question, isAnswered, engine, createdAt }, elements, passages }) => ({
    id, question, isAnswered, engine, createdAt: createdAt.toISOString(),
    elements: elements.filter(({ element }) => element.citation && verifyQuote(element, texts) !== null),
    passages: passages.filter(({ citation }) => texts.get(citation.passageId)?.slice(citation.start, citation.end) === citation.quote),
  }))
}

async function courseOf(scope: Scope): Promise<string | null> {
  if ('courseId' in scope) return scope.courseId
  return (await prisma.material.findUnique({ where: { id: scope.materialId }, select: { courseId: true } }))?.courseId ?? null
}

const citedIds = ({ elements, passages }: { elements: AnswerElement[]; passages: CitedPassage[] }): string[] => [
  ...elements.flatMap(({ element }) => element.citation?.passageId ?? []),
  ...passages.map(({ citation }) => citation.passageId),
]

async function loadTexts(viewer: Viewer, ids: string[]): Promise<Map<string, string>> {
  const rows = await prisma.passage.findMany({
    where: { id: { in: [...new Set(ids)] }, version: { material: visibleMaterial(viewer) } }, select: { id: true, text: true },
  })
  return new Map(rows.map(({ id, text }) => [id, text]))
}
