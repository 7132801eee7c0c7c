import { BUILTIN_ENGINE } from '#lib/ai/define-task.ts'
import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { PUBLISHED_QUESTION } from '#lib/materials/published-question.ts'

/** Pages of fewer words are a title or a picture, and sections of fewer passages a few lines: nothing to ask about. */
const PAGE_WORDS = 40
const SECTION_PASSAGES = 2

const PUBLISHED = {
  materialId: true, type: true, stem: true, options: true, key: true, engine: true, enemyGroup: true,
  concepts: { select: { conceptId: true } },
  citations: { orderBy: { ordinal: 'asc' }, select: { sentenceId: true, passageId: true, page: true, ordinal: true } },
  verdicts: { select: { check: true, passed: true } },
} as const

/** The published questions of a course, of its lectures that stand. */
export const loadPublished = async (courseId: string) =>
  prisma.question.findMany({
    where: { AND: [PUBLISHED_QUESTION, { courseId, material: { deletedAt: null } }] }, orderBy: { id: 'asc' }, select: PUBLISHED,
  })

/** By engine: what was kept, what waits. An edit goes on being the question that it replaced. */
export const countKept = async (courseId: string) =>
  prisma.question.groupBy({
    by: ['engine', 'state'], _count: true,
    where: {
      courseId, material: { deletedAt: null }, replacesId: null, OR: [{ state: { not: 'REJECTED' } }, { rejectedAt: { not: null } }],
    },
  })

/** What was dropped and what it took: by rules on each version, by models in their banks. */
export const loadDropped = async (courseId: string) =>
  prisma.materialVersion.findMany({
    where: { material: { courseId, deletedAt: null } },
    select: { droppedQuestions: true, bankJobs: { select: { model: true, dropped: true, inputTokens: true, outputTokens: true } } },
  })

/** The newest version of each lecture that is ready, with what could be asked about. */
export async function loadAskable(courseId: string) {
  const versions = await prisma.materialVersion.findMany({
    where: { state: 'READY', material: { courseId, deletedAt: null } },
    orderBy: [{ material: { createdAt: 'asc' } }, { number: 'desc' }], distinct: ['materialId'],
    select: {
      materialId: true, material: { select: { title: true } },
      pages: { where: { words: { gte: PAGE_WORDS } }, orderBy: { number: 'asc' }, select: { number: true } },
      sections: { orderBy: { ordinal: 'asc' }, select: { id: true, path: true, passages: { select: { id: true } } } },
      conceptSources: {
        where: OF_SHOWN_CONCEPT, orderBy: { importance: 'desc' }, select: { conceptId: true, name: true, importance: true },
      },
    },
  })
  const isLarge = ({ passages }: { passages: unknown[] }) => passages.length >= SECTION_PASSAGES
  return versions.map((version) => ({ ...version, sections: version.sections.filter(isLarge) }))
}

export const modelOf = (engine: string): string | null => (engine === BUILTIN_ENGINE ? null : engine)
