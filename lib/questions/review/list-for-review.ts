import type { Viewer } from '#lib/auth/viewer.ts'
import { SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { taughtCourse } from '#lib/courses/policy.ts'
import { questionsToReview } from '#lib/courses/questions-to-review.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { notFound } from '#lib/errors.ts'
import { BANK_WORDS } from '#lib/questions/bank/bank-words.ts'
import { DROP_WORDS, dropCounts } from '#lib/questions/drop-words.ts'
import { reviewableQuestion } from '#lib/questions/policy.ts'
import { REVIEW_STATES, type ReviewSearch, type ReviewState } from './schema.ts'
import type { ReviewList } from './view.ts'

/** Reasons shown by name. */
const REASONS = 12

type Course = { id: string; onlyApproved: boolean }

/** Which questions stand under a state. What checks refused was never anybody's to decide. */
function inState(state: ReviewState, course: Course): Prisma.QuestionWhereInput {
  if (state === 'waiting') return questionsToReview(course)
  if (state === 'published') return { state: 'PUBLISHED', approvedAt: null }
  if (state === 'approved') return { state: 'PUBLISHED', approvedAt: { not: null } }
  if (state === 'rejected') return { state: 'REJECTED', rejectedAt: { not: null } }
  // What an edit replaced lives on in its successor.
  return { OR: [{ state: 'QUARANTINED' }, { state: 'RETIRED', replacedBy: { none: {} } }] }
}

const add = (into: Record<string, number>, counts: unknown) => {
  for (const [reason, count] of Object.entries(counts as Record<string, number>)) into[reason] = (into[reason] ?? 0) + count
}

/** What checks dropped of these lectures before anybody saw it. */
async function loadDropped(courseId: string, materialId: string | undefined): Promise<Record<string, number>> {
  const versions = await prisma.materialVersion.findMany({
    where: { material: { courseId, deletedAt: null, ...(materialId ? { id: materialId } : {}) } },
    select: { droppedQuestions: true, bankJobs: { select: { dropped: true } } },
  })
  const all: Record<string, number> = {}
  for (const { droppedQuestions, bankJobs } of versions) {
    add(all, droppedQuestions)
    for (const { dropped } of bankJobs) add(all, dropped)
  }
  return all
}

/** Lectures in the order they came, then by page, then by place on it. */
async function loadLines(where: Prisma.QuestionWhereInput) {
  const rows = await prisma.question.findMany({
    where, orderBy: [{ material: { createdAt: 'asc' } }, { materialId: 'asc' }, { id: 'asc' }],
    select: {
      id: true, stem: true, materialId: true,
      citations: { orderBy: { ordinal: 'asc' }, take: 1, select: { page: true, passageId: true, startOffset: true } },
    },
  })
  const order = new Map([...new Set(rows.map(({ materialId }) => materialId))].map((id, at) => [id, at]))
  const place = ({ materialId, citations: [first] }: (typeof rows)[number]) =>
    [order.get(materialId) ?? 0, first?.page ?? 0, first?.passageId ?? '', first?.startOffset ?? 0] as const
  return rows.map((row) => ({ row, at: place(row) })).toSorted((a, b) =>
    a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.at[2].localeCompare(b.at[2], 'en', { numeric: true }) || a.at[3] - b.at[3],
  ).map(({ row }) => ({ id: row.id, stem: row.stem, page: row.citations[0]?.page ?? null }))
}

/**
 * The queue of a class: its questions in one state, in the order of their lectures and pages, with how many there are in
 * each state under the same filters.
 * @throws AppError not-found for a course that is not theirs to teach
 */
export async function listForReview(viewer: Viewer, courseId: string, search: ReviewSearch): Promise<ReviewList> {
  const taught = { AND: [taughtCourse(viewer), { id: courseId }] }
  const course = await prisma.course.findFirst({ where: taught, select: { id: true, onlyApproved: true } })
  if (!course) throw notFound('This course')
  const { state, material, concept } = search
  const ofCourse = { AND: [reviewableQuestion(viewer), { courseId }] }
  const ofMaterial = { ...ofCourse, ...(material ? { materialId: material } : {}) }
  const filtered: Prisma.QuestionWhereInput = {
    ...ofMaterial, ...(concept ? { concepts: { some: { conceptId: concept } } } : {}),
  }
  const count = async (one: ReviewState) => prisma.question.count({ where: { AND: [filtered, inState(one, course)] } })
  const [lines, counts, materials, concepts, dropped, kept] = await Promise.all([
    loadLines({ AND: [filtered, inState(state, course)] }),
    Promise.all(REVIEW_STATES.map(count)),
    prisma.material.findMany({
      where: { courseId, deletedAt: null, questions: { some: {} } }, orderBy: { createdAt: 'asc' }, select: { id: true, title: true },
    }),
    prisma.concept.findMany({
      where: { courseId, ...SHOWN_CONCEPT, questions: { some: { question: ofMaterial } } },
      orderBy: { name: 'asc' }, select: { id: true, name: true },
    }),
    loadDropped(courseId, material),
    prisma.question.count({
      where: { ...ofMaterial, replacesId: null, OR: [{ state: { not: 'REJECTED' } }, { rejectedAt: { not: null } }] },
    }),
  ])
  const reasons = dropCounts(dropped, REASONS, { ...BANK_WORDS, ...DROP_WORDS })
  const of = (one: ReviewState) => counts[REVIEW_STATES.indexOf(one)] ?? 0
  return {
    courseId, state, materialId: material ?? null, conceptId: concept ?? null, lines, materials, concepts,
    onlyApproved: course.onlyApproved, dropped: reasons, written: kept + reasons.reduce((sum, one) => sum + one.count, 0),
    counts: {
      waiting: of('waiting'), published: of('published'), approved: of('approved'), rejected: of('rejected'), retired: of('retired'),
    },
  }
}
