import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { anyOwnAttempt } from '#lib/exams/policy.ts'
import { taughtExam } from '#lib/exams/set/policy.ts'
import { recountCourse } from '#lib/progress/recount-course.ts'
import { scoreOfGrade } from '#lib/questions/grade/written/score-of-grade.ts'
import { gradeRecordSchema, keySchema, responseSchema, type GradeRecord } from '#lib/questions/schema.ts'
import { keepGrade } from './keep-grade.ts'
import type { MarkInput } from './schema.ts'

const ALREADY = 'This answer is graded already. Reload the page to see how.'

async function requireWritten(where: Prisma.AttemptWhereInput, { attemptId, itemId, found }: MarkInput) {
  const answer = await prisma.answer.findFirst({
    where: {
      attemptId, formItemId: itemId, attempt: where, formItem: { question: { type: 'SHORT_ANSWER', material: { deletedAt: null } } },
    },
    select: { response: true, grade: true, formItem: { select: { question: { select: { key: true } } } } },
  })
  const key = answer && keySchema.parse(answer.formItem.question.key)
  if (!answer || key?.kind !== 'facets') throw notFound('This answer')
  const given = responseSchema.safeParse(answer.response).data
  if (given?.kind !== 'written') throw new AppError('invalid', 'There is no answer to mark: it was left blank.')
  const known = new Set(key.facets.map(({ id }) => id))
  if (found.some((id) => !known.has(id))) throw new AppError('invalid', 'One of these points is not of this question. Reload the page.')
  return { key, grade: gradeRecordSchema.safeParse(answer.grade).data ?? null }
}

const recordOf = (ids: readonly string[], found: readonly string[], by: Pick<GradeRecord, 'engine' | 'verdict'>): GradeRecord => ({
  ...by, votes: 1, facets: ids.map((facetId) => ({ facetId, verdict: found.includes(facetId) ? 'found' : 'missing', words: null })),
})

/**
 * A student ticks the points that are in an answer of theirs which nobody could judge: light evidence, no score. Not in an exam
 * set for a class, where whoever teaches it marks.
 * @throws AppError not-found, invalid, conflict (graded by a model, marked already, or still waiting)
 */
export async function markOwnWritten(viewer: Viewer, input: MarkInput, now: Date): Promise<GradeRecord> {
  const own = { AND: [anyOwnAttempt(viewer), { form: { exam: { kind: { not: 'SET' as const } } } }] }
  const isDone = { OR: [{ closedAt: { not: null } }, { form: { exam: { kind: 'PRACTICE' as const } } }] }
  const { key } = await requireWritten({ AND: [own, isDone] }, input)
  const ids = key.facets.map(({ id }) => id)
  const record = recordOf(ids, input.found, { engine: 'student', verdict: 'self-marked' })
  const share = ids.filter((id) => input.found.includes(id)).length / ids.length
  const place = { attemptId: input.attemptId, formItemId: input.itemId }
  const mark = { record, score: null, evidence: { score: share, selfMarked: true } }
  // What a model or a person has scored is not the student's to say, nor what they have said already.
  const isOpen = (standing: GradeRecord | null) => standing !== null && scoreOfGrade(standing) === null
    && standing.verdict !== 'self-marked' && standing.verdict !== 'waiting'
  const kept = await prisma.$transaction((tx) => keepGrade(tx, place, mark, now, isOpen))
  if (!kept) throw new AppError('conflict', ALREADY)
  return record
}

/**
 * Whoever teaches the class marks a written answer of an exam set for it, point by point; it counts from then on. Their mark
 * stands over a model's and may be changed by them.
 * @throws AppError not-found (also a paper still being sat), invalid
 */
export async function markWrittenByHand(viewer: Viewer, input: MarkInput, now: Date): Promise<GradeRecord> {
  const where = { closedAt: { not: null }, user: { deletedAt: null }, form: { exam: taughtExam(viewer) } }
  const { key } = await requireWritten(where, input)
  const ids = key.facets.map(({ id }) => id)
  const isAll = ids.every((id) => input.found.includes(id))
  const record = recordOf(ids, input.found, { engine: 'instructor', verdict: isAll ? 'all-found' : 'missing' })
  const score = scoreOfGrade(record)
  const evidence = score === null ? null : { score, selfMarked: false }
  const kept = await prisma.$transaction((tx) =>
    keepGrade(tx, { attemptId: input.attemptId, formItemId: input.itemId }, { record, score, evidence }, now, () => true))
  if (kept?.isCorrected) await recountCourse(kept.courseId)
  return record
}
