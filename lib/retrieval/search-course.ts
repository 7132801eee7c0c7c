import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { embedQuestion } from './embeddings/embed-question.ts'
import { listEveryVersion, listVersions } from './list-versions.ts'
import type { ListedVersion } from './list-versions.ts'
import { makeHits } from './make-hits.ts'
import type { PassageRow } from './make-hits.ts'
import { noteSearch } from './note-search.ts'
import { searchScope } from './search-scope.ts'
import type { SearchAnswer } from './view.ts'
import { spellRepairs } from './spell-repairs.ts'

/** `text`: any. With neither a course nor a lecture everything is searched that the viewer may see. */
type Request = { courseId?: string | undefined; materialId?: string | undefined; text: string }

/** Passages at most: of a lecture they are walked through, elsewhere the best are chosen from. */
const OF_LECTURE = 60
const OF_COURSE = 20
/** Of the best passage's score: what has less only shares a word in passing. */
const FAINT = 0.3
const LECTURES = 6
/** Letters from which a title is looked for anywhere in it. */
const TITLE_LETTERS = 2

const ROW = {
  id: true, firstPage: true, text: true, section: { select: { path: true } },
  version: { select: { language: true, material: { select: { id: true, title: true } } } },
  sentences: { orderBy: { ordinal: 'asc' }, select: { id: true, page: true, block: true, startOffset: true, endOffset: true } },
} as const satisfies Prisma.PassageSelect

/**
 * Search for people: passages that speak of what was typed, best first, each with a piece of its text and what in it was
 * found; forgiving of slips, and of a last word that is still being typed. Any text is answered.
 * @throws AppError not-found for a course or lecture that is not the viewer's to see; conflict while they sit an exam of it
 */
export async function searchCourse(viewer: Viewer, { courseId, materialId, text }: Request, now: Date): Promise<SearchAnswer> {
  const { versions, closed } = await listScope(viewer, { courseId, materialId }, now)
  const asked = text.trim()
  if (asked === '') return { passages: [], lectures: [], shownFor: null, isWordless: true, unread: 0, closed }
  const search = await searchScope(versions, asked, { isTyping: true, vector: await embedQuestion(viewer, asked, now) })
  const least = (search.passages[0]?.score ?? 0) * FAINT
  const ranked = search.passages.filter(({ score }) => score >= least).slice(0, materialId ? OF_LECTURE : OF_COURSE)
  const rows: PassageRow[] = await prisma.passage.findMany({
    where: { id: { in: ranked.map(({ id }) => id) }, version: { material: visibleMaterial(viewer, now) } }, select: ROW,
  })
  const { hits, wordOf } = await makeHits(ranked, rows, search.weights)
  await noteSearch(viewer, hits.map((hit) => hit.materialId), now)
  return {
    passages: hits,
    lectures: materialId ? [] : await findLectures(viewer, versions, asked, now),
    shownFor: await spellRepairs(asked, search.repairs, wordOf),
    isWordless: [...search.weights.values()].every((weights) => weights.size === 0) && search.searched.size > 0,
    unread: versions.filter(({ id }) => !search.searched.has(id)).length,
    closed,
  }
}

async function listScope(viewer: Viewer, { courseId, materialId }: Omit<Request, 'text'>, now: Date) {
  if (materialId) {
    const versions = await listVersions(viewer, { materialId }, now)
    return { versions: versions.filter((version) => courseId === undefined || version.courseId === courseId), closed: 0 }
  }
  return courseId ? { versions: await listVersions(viewer, { courseId }, now), closed: 0 } : listEveryVersion(viewer, now)
}

async function findLectures(viewer: Viewer, versions: readonly ListedVersion[], asked: string, now: Date): Promise<SearchAnswer['lectures']> {
  if (asked.length < TITLE_LETTERS) return []
  const rows = await prisma.material.findMany({
    where: {
      AND: [
        visibleMaterial(viewer, now),
        { id: { in: [...new Set(versions.map(({ materialId }) => materialId))] } },
        ...titleWords(asked).map((word) => ({ title: { contains: word, mode: 'insensitive' as const } })),
      ],
    },
    select: { id: true, title: true, course: { select: { name: true } } }, orderBy: [{ title: 'asc' }, { id: 'asc' }], take: LECTURES,
  })
  return rows.map(({ id, title, course }) => ({ id, title, course: course.name }))
}

/** A title is short: a few words are enough to find it. Signs that mean something in a pattern are no words. */
const titleWords = (asked: string): string[] => {
  const words = asked.match(/[\p{L}\p{M}\p{N}]+/gu)?.slice(0, 8) ?? []
  return words.length > 0 ? words : ['\u0001']
}
