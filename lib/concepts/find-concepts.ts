import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { listOpenCourses, listVersions } from '#lib/retrieval/list-versions.ts'
import type { FoundConcept } from './view.ts'

const SHOWN = 6
/** Read before the best are chosen. */
const READ = 60
/** Letters from which a name is looked for. */
const LEAST = 2

/**
 * Concepts by a part of their name, or by another name (an acronym) in full, and where each is defined: names that begin so first,
 * then the important ones.
 * @param courseId one course; without it all of the viewer's that they sit no exam of
 * @throws AppError not-found for a foreign course; conflict while the viewer sits an exam of it
 */
export async function findConcepts(
  viewer: Viewer, { courseId, text }: { courseId?: string | undefined; text: string }, now: Date,
): Promise<FoundConcept[]> {
  const typed = text.trim().slice(0, 100)
  if (courseId) await listVersions(viewer, { courseId }, now)
  const courses = courseId ? [courseId] : (await listOpenCourses(viewer, now)).open
  if (typed.length < LEAST) return []
  const shown = { material: visibleMaterial(viewer, now) }
  const rows = await prisma.concept.findMany({
    where: {
      courseId: { in: courses }, isHidden: false, sources: { some: { version: shown } },
      OR: [
        { name: { contains: escaped(typed), mode: 'insensitive' } },
        { sources: { some: { version: shown, aliases: { hasSome: [typed, typed.toUpperCase(), typed.toLowerCase()] } } } },
      ],
    },
    select: {
      id: true, name: true,
      sources: {
        where: { version: shown }, orderBy: [{ importance: 'desc' }, { versionId: 'desc' }],
        select: { importance: true, definitionSentenceId: true, version: { select: { materialId: true } } },
      },
      mentions: {
        where: { sentence: { version: shown } }, orderBy: { sentence: { ordinal: 'asc' } }, take: 1,
        select: { sentenceId: true, sentence: { select: { version: { select: { materialId: true } } } } },
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }], take: READ,
  })
  const begins = (name: string) => Number(name.toLowerCase().startsWith(typed.toLowerCase()))
  return rows
    .flatMap(({ id, name, sources, mentions: [mention] }) => {
      const defined = sources.find(({ definitionSentenceId }) => definitionSentenceId !== null)
      const materialId = defined?.version.materialId ?? mention?.sentence.version.materialId
      if (!materialId) return []
      const sentenceId = defined?.definitionSentenceId ?? mention?.sentenceId ?? null
      return [{ id, name, materialId, sentenceId, importance: sources.reduce((sum, { importance }) => sum + importance, 0) }]
    })
    .toSorted((a, b) => begins(b.name) - begins(a.name) || b.importance - a.importance)
    .slice(0, SHOWN)
    .map(({ id, name, materialId, sentenceId }) => ({ id, name, materialId, sentenceId }))
}

/** Signs that mean something in a pattern stand for themselves. */
const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
