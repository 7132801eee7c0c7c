import type { Viewer } from '#lib/auth/viewer.ts'
import { SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import type { Target } from './load-target.ts'

/** A concept the target builds on, where it is told before; `uses`: how many of the target's concepts build on it. */
export type Prerequisite = {
  conceptId: string; name: string; page: number; materialId: string; materialTitle: string | null; isOpened: boolean; uses: number
}

export type TargetVersion = { id: string; materialId: string; courseId: string; materialCreatedAt: Date }

/** What the target builds on and is told earlier in this lecture or else in an earlier one of the course. */
export async function loadPrerequisites(viewer: Viewer, version: TargetVersion, target: Target): Promise<Prerequisite[]> {
  const own = target.concepts.map(({ id }) => id)
  if (own.length === 0) return []
  const readable: Prisma.MaterialVersionWhereInput = {
    state: { not: 'FAILED' }, material: { AND: [visibleMaterial(viewer), { courseId: version.courseId }] },
  }
  const edges = await prisma.conceptEdge.findMany({
    where: { fromId: { in: own }, toId: { notIn: own }, to: SHOWN_CONCEPT, version: readable },
    distinct: ['fromId', 'toId'],
    select: { toId: true },
  })
  const uses = new Map<string, number>()
  for (const { toId } of edges) uses.set(toId, (uses.get(toId) ?? 0) + 1)
  if (uses.size === 0) return []
  const sources = await prisma.conceptSource.findMany({
    where: { conceptId: { in: [...uses.keys()] }, definitionSentenceId: { not: null }, version: readable },
    orderBy: [{ version: { material: { createdAt: 'asc' } } }, { version: { number: 'desc' } }],
    select: {
      conceptId: true, name: true, versionId: true, definitionSentenceId: true,
      version: { select: { materialId: true, material: { select: { title: true, createdAt: true } } } },
    },
  })
  const rows = await prisma.sentence.findMany({
    where: { id: { in: sources.flatMap(({ definitionSentenceId }) => definitionSentenceId ?? []) } },
    select: { id: true, ordinal: true, page: true },
  })
  const sentences = new Map(rows.map((row) => [row.id, row]))
  const placed = sources.flatMap(({ conceptId, name, versionId, definitionSentenceId, version: { materialId, material } }) => {
    const sentence = sentences.get(definitionSentenceId ?? '')
    const isHere = versionId === version.id
    const isEarlier = isHere ? (sentence?.ordinal ?? Infinity) < target.start : material.createdAt < version.materialCreatedAt
    // Another version of the same lecture is no other place.
    if (!sentence || !isEarlier || (!isHere && materialId === version.materialId)) return []
    return [{ conceptId, name, page: sentence.page, materialId, materialTitle: isHere ? null : material.title, isHere }]
  })
  const nearest = [...uses.keys()].flatMap((id) => {
    const places = placed.filter(({ conceptId }) => conceptId === id)
    return places.find(({ isHere }) => isHere) ?? places[0] ?? []
  })
  const opened = await prisma.pageVisit.findMany({
    where: { userId: viewer.userId, OR: nearest.map(({ materialId, page }) => ({ materialId, page })) },
    select: { materialId: true, page: true },
  })
  const isOpened = new Set(opened.map(({ materialId, page }) => `${materialId} ${page}`))
  return nearest.map(({ conceptId, name, page, materialId, materialTitle }) =>
    ({ conceptId, name, page, materialId, materialTitle, isOpened: isOpened.has(`${materialId} ${page}`), uses: uses.get(conceptId) ?? 0 }))
}
