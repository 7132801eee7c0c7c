import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { OF_SHOWN_CONCEPT } from './policy.ts'
import type { PageConcept } from './view.ts'

/** More would be a list to read, not one to choose from. */
const SHOWN = 7

export type Candidate = PageConcept & { importance: number; definedHere: boolean }

/** The concepts worth choosing from: those defined on the page first, then the important ones; in reading order. */
export function chooseConcepts(inReadingOrder: Candidate[], shown: number = SHOWN): PageConcept[] {
  const unique = inReadingOrder.filter(({ id }, index) => inReadingOrder.findIndex((other) => other.id === id) === index)
  const worth = unique.toSorted((a, b) => Number(b.definedHere) - Number(a.definedHere) || b.importance - a.importance)
  const chosen = new Set(worth.slice(0, shown))
  return unique.filter((concept) => chosen.has(concept)).map(({ id, name }) => ({ id, name }))
}

/** What a page of a version speaks of, empty until it is analysed or where the viewer may not see the material. */
export async function listPageConcepts(viewer: Viewer, versionId: string, page: number): Promise<PageConcept[]> {
  const mentions = await prisma.conceptMention.findMany({
    where: { ...OF_SHOWN_CONCEPT, sentence: { versionId, page, version: { material: visibleMaterial(viewer) } } },
    orderBy: { sentence: { ordinal: 'asc' } },
    select: {
      sentenceId: true,
      concept: {
        select: {
          id: true, name: true,
          sources: { where: { versionId }, select: { name: true, importance: true, definitionSentenceId: true } },
        },
      },
    },
  })
  const definedHere = new Set(
    mentions.filter(({ sentenceId, concept }) => concept.sources[0]?.definitionSentenceId === sentenceId).map(({ concept }) => concept.id),
  )
  return chooseConcepts(
    mentions.map(({ concept: { id, name, sources } }) => ({
      id, name: sources[0]?.name ?? name, importance: sources[0]?.importance ?? 0, definedHere: definedHere.has(id),
    })),
  )
}
