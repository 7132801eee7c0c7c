import type { Viewer } from '#lib/auth/viewer.ts'
import { questionsToReview } from '#lib/courses/questions-to-review.ts'
import { requireCourse } from '#lib/courses/queries.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { VersionState } from '#lib/db/generated/enums.ts'
import { languageName } from '#lib/language/language-name.ts'
import { dayAndTime, localTime } from '#lib/utils/zoned-time.ts'
import { RETRYABLE } from './failures.ts'
import { FORMATS, formatOf } from './format.ts'
import { arrange } from './model/arrange.ts'
import { visibleMaterial } from './policy.ts'
import { CARD, PUBLISHED_QUESTION } from './published-question.ts'
import { READ_FAILURES } from './read/failures.ts'
import type { ReadFailure } from './document.ts'
import type { MaterialRow, Visibility } from './view.ts'

const STATE = { WAITING: 'waiting', READING: 'reading', ANALYSING: 'analysing', READY: 'ready', FAILED: 'failed' } as const

const STAGE: Record<VersionState, string | null> = {
  WAITING: 'Waiting for its turn',
  READING: 'Being read',
  ANALYSING: 'Finding concepts, writing questions',
  READY: null,
  FAILED: null,
}

const isReadFailure = (code: string): code is ReadFailure => code in READ_FAILURES

/** "This PDF is locked with a password. Your file..." becomes its first sentence and the rest. */
function failureOf(code: string | null, hasFile: boolean): MaterialRow['failure'] {
  if (!code) return null
  const text = READ_FAILURES[isReadFailure(code) ? code : 'crashed']
  const [title, ...rest] = text.split(/(?<=\.)\s+/)
  return { title: title ?? text, what: rest.join(' '), canRetry: hasFile && RETRYABLE.has(code) }
}

const VERSION = {
  orderBy: { number: 'desc' },
  take: 1,
  select: {
    id: true, format: true, language: true, state: true, pagesRead: true, pageCount: true, failure: true, blobKey: true,
    _count: { select: { conceptSources: { where: { concept: { isHidden: false } } }, questions: { where: { AND: [PUBLISHED_QUESTION, { NOT: CARD }] } } } },
  },
} as const satisfies Prisma.Material$versionsArgs

const MATERIAL = {
  id: true, title: true, attribution: true, publishedAt: true, week: true, topic: true, position: true, createdAt: true,
  versions: VERSION,
} as const satisfies Prisma.MaterialSelect
type Material = Prisma.MaterialGetPayload<{ select: typeof MATERIAL }>

function visibilityOf(publishedAt: Date | null, now: Date, timeZone: string): Visibility {
  if (!publishedAt) return { state: 'hidden', words: 'Hidden' }
  if (publishedAt <= now) return { state: 'visible' }
  return { state: 'from', words: `Visible from ${dayAndTime(publishedAt, timeZone)}`, local: localTime(publishedAt, timeZone) }
}

function rowOf(material: Material): Omit<MaterialRow, 'heading' | 'canEdit' | 'taught' | 'toReview' | 'cards'> | null {
  const { id, title, attribution, versions: [latest] } = material
  if (!latest) return null
  const { format, language, state, pagesRead, pageCount, failure, blobKey, _count } = latest
  const { name, unit } = FORMATS[formatOf(format)]
  return {
    id, title, attribution, pagesRead, pageCount, format: name, unit, state: STATE[state], stage: STAGE[state],
    otherLanguage: language.startsWith('en') ? null : languageName(language),
    concepts: _count.conceptSources, questions: _count.questions, failure: failureOf(failure, blobKey !== null),
  }
}

/** Published recall cards, by id of the material they stand for. */
async function countCards(courseId: string): Promise<Map<string, number>> {
  const where = { AND: [PUBLISHED_QUESTION, CARD, { courseId }] }
  const counts = await prisma.question.groupBy({ by: ['materialId'], where, _count: true })
  return new Map(counts.map(({ materialId, _count }) => [materialId, _count]))
}

/** Questions that wait for an instructor, by material id. */
async function countToReview(course: { id: string; onlyApproved: boolean }): Promise<Map<string, number>> {
  const counts = await prisma.question.groupBy({ by: ['materialId'], where: questionsToReview(course), _count: true })
  return new Map(counts.map(({ materialId, _count }) => [materialId, _count]))
}

/**
 * A course's materials in its order, under their weeks or topics where it has some, else the newest first. Students get
 * what is published by now and can be read.
 * @throws AppError not-found for a course that is not theirs.
 */
export async function listMaterials(viewer: Viewer, courseId: string, now: Date): Promise<MaterialRow[]> {
  const { canEdit, isPrivate } = await requireCourse(viewer, courseId)
  const isTaught = canEdit && !isPrivate
  const course = await prisma.course.findUniqueOrThrow({
    where: { id: courseId },
    select: { id: true, materialOrder: true, onlyApproved: true },
  })
  const [materials, toReview, cards] = await Promise.all([
    prisma.material.findMany({ where: { courseId, ...visibleMaterial(viewer, now) }, select: MATERIAL }),
    isTaught ? countToReview(course) : new Map<string, number>(),
    countCards(courseId),
  ])
  const groups = arrange(materials, course.materialOrder)
  const rest = groups.length === 1 ? null : canEdit ? 'Not placed yet' : 'More material'
  const taughtOf = ({ publishedAt, week, topic }: Material): MaterialRow['taught'] => ({
    visibility: visibilityOf(publishedAt, now, viewer.timeZone),
    place: course.materialOrder === 'WEEK' ? { by: 'week', week } : { by: 'topic', topic },
  })
  return groups.flatMap((group) => group.materials.flatMap((material) => {
    const row = rowOf(material)
    // What could not be read is nothing to a student: only its instructor can mend it.
    if (!row || (row.failure && !canEdit)) return []
    const heading = group.place ?? rest
    return [{ ...row, canEdit, heading, taught: isTaught ? taughtOf(material) : null, toReview: toReview.get(row.id) ?? 0, cards: cards.get(row.id) ?? 0 }]
  }))
}
