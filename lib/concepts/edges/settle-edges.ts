import type { ConceptDefinition } from '#lib/concepts/concept.ts'
import { loadAnalysis } from '#lib/concepts/load-analysis.ts'
import { prisma } from '#lib/db/client.ts'
import type { EdgeConcept } from './find-edges.ts'
import { findEdges } from './find-edges.ts'

const BUILTIN = 'builtin'
/** Rows of one statement: the embedded database serves one at a time. */
const ROWS = 200

/**
 * Which concepts of a version build on which, by rules, from its stored analysis. To be called once its concepts are
 * settled, and again without harm: what rules found before is replaced, what a model said of it stays.
 * @returns number of edges
 */
export async function settleEdges(versionId: string): Promise<number> {
  const { material } = await prisma.materialVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { material: { select: { courseId: true } } },
  })
  const [{ sentences }, concepts, standing] = await Promise.all([
    loadAnalysis(versionId),
    loadConcepts(versionId),
    prisma.conceptEdge.findMany({ where: { versionId, engine: { not: BUILTIN } }, select: { fromId: true, toId: true } }),
  ])
  const edges = findEdges(concepts, sentences, standing.map(({ fromId, toId }) => ({ from: fromId, to: toId })))
  const rows = edges.map(({ from, to, sentenceId }) =>
    ({ courseId: material.courseId, versionId, fromId: from, toId: to, sentenceId, engine: BUILTIN }))
  await prisma.$transaction([
    prisma.conceptEdge.deleteMany({ where: { versionId, engine: BUILTIN } }),
    ...batchesOf(rows).map((data) => prisma.conceptEdge.createMany({ data, skipDuplicates: true })),
  ])
  return rows.length
}

async function loadConcepts(versionId: string): Promise<EdgeConcept[]> {
  const mentions = { where: { sentence: { versionId } }, orderBy: { sentence: { ordinal: 'asc' } }, select: { sentenceId: true } } as const
  const sources = await prisma.conceptSource.findMany({
    where: { versionId },
    orderBy: [{ probability: 'desc' }, { conceptId: 'asc' }],
    select: {
      conceptId: true, name: true, aliases: true, definition: true, definitionSentenceId: true,
      concept: { select: { mentions } },
    },
  })
  return sources.map(({ conceptId, name, aliases, definition, definitionSentenceId: sentence, concept }) => ({
    id: conceptId, name, aliases,
    mentions: concept.mentions.map(({ sentenceId }) => sentenceId),
    definition: definition === null || sentence === null ? null : { ...(definition as unknown as ConceptDefinition), sentence },
  }))
}

const batchesOf = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, index) => rows.slice(index * ROWS, (index + 1) * ROWS))
