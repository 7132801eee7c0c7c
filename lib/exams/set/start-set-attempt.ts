import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { expireOverdue } from '#lib/exams/expire-attempt.ts'
import { getBoss, sendJob } from '#lib/jobs/boss.ts'
import { keySchema, optionsSchema } from '#lib/questions/schema.ts'
import { dayAndTime } from '#lib/utils/zoned-time.ts'
import { dealForm } from './model/deal-form.ts'
import type { MasterItem } from './model/deal-form.ts'
import { sealedWords, stageOf } from './model/stage.ts'
import { satExam } from './policy.ts'

const NOTHING_LEFT = 'No question of this exam stands any more: its lectures were deleted. Ask your instructor.'

type Started = { attemptId: string; resumed: boolean }

const EXAM = {
  courseId: true,
  opensAt: true,
  closesAt: true,
  blueprint: { select: { minutes: true } },
} as const

/** The master's questions, without those of a lecture deleted since. */
async function loadMaster(examId: string): Promise<MasterItem[]> {
  const items = await prisma.formItem.findMany({
    where: { form: { examId, isMaster: true }, question: { material: { deletedAt: null } } },
    orderBy: { ordinal: 'asc' },
    select: { question: { select: { id: true, type: true, options: true, key: true } } },
  })
  return items.map(({ question: { id, type, options, key } }) => {
    const parsed = keySchema.parse(key)
    return {
      questionId: id,
      optionIds: optionsSchema.parse(options).map((option) => option.id),
      keyOptionId: parsed.kind === 'choice' ? parsed.optionId : null,
      fixedOrder: type === 'TRUE_FALSE',
    }
  })
}

/** The exam, if the viewer may sit it at this moment. @throws AppError not-found; conflict outside its window */
async function requireOpenExam(tx: Tx, viewer: Viewer, examId: string, now: Date) {
  const exam = await tx.exam.findFirst({ where: { ...satExam(viewer), id: examId }, select: EXAM })
  if (!exam?.opensAt || !exam.closesAt) throw notFound('This exam')
  const { courseId, opensAt, closesAt, blueprint } = exam
  const stage = stageOf({ opensAt, closesAt }, now)
  const [opens, closed] = [dayAndTime(opensAt, viewer.timeZone), dayAndTime(closesAt, viewer.timeZone)]
  if (stage === 'before') throw new AppError('conflict', `This exam opens on ${opens}. Come back then.`)
  if (stage === 'closed') throw new AppError('conflict', `This exam closed on ${closed}. It can no longer be begun.`)
  return { courseId, closesAt, minutes: blueprint.minutes }
}

/** The one sitting each student has. @throws AppError conflict where it is handed in */
async function findOwn(tx: Tx, viewer: Viewer, examId: string): Promise<Started | null> {
  const own = await tx.attempt.findFirst({
    where: { userId: viewer.userId, form: { examId, exam: satExam(viewer) } },
    select: { id: true, closedAt: true, form: { select: { exam: { select: { closesAt: true } } } } },
  })
  const closesAt = own?.form.exam.closesAt
  if (own?.closedAt && closesAt) {
    throw new AppError('conflict', `You have sat this exam, and it is sat once. ${sealedWords(closesAt, viewer.timeZone)}`)
  }
  return own ? { attemptId: own.id, resumed: true } : null
}

/**
 * Begins an exam set for a class, once for each of its students and only inside the window; where it is under way, that
 * sitting goes on, also for two tabs that start at once. Everyone gets the master's questions, each in an order of their
 * own. It ends after its minutes, or when the exam closes.
 * @param seed what the order is made with
 * @throws AppError not-found for anybody who is not a student of the class; conflict outside the window, where it is
 * handed in, or where no question stands any more
 */
export async function startSetAttempt(viewer: Viewer, examId: string, now: Date, seed: number): Promise<Started> {
  const { userId } = viewer
  await expireOverdue({ userId, form: { examId } }, now)
  const before = await findOwn(prisma, viewer, examId)
  if (before) return before
  await requireOpenExam(prisma, viewer, examId, now)
  const rows = dealForm(await loadMaster(examId), seed).map((item, index) => ({ ordinal: index + 1, ...item }))
  if (rows.length === 0) throw new AppError('conflict', NOTHING_LEFT)
  await getBoss()
  return prisma.$transaction(async (tx) => {
    const { courseId, closesAt, minutes } = await requireOpenExam(tx, viewer, examId, now)
    // Held while this student's sitting is made: a second request waits here and then finds it.
    await tx.$queryRaw`SELECT "userId" FROM "Enrolment" WHERE "courseId" = ${courseId} AND "userId" = ${userId} FOR UPDATE`
    const other = await findOwn(tx, viewer, examId)
    if (other) return other
    const byMinutes = minutes === null ? Infinity : now.getTime() + minutes * 60_000
    const expiresAt = new Date(Math.min(byMinutes, closesAt.getTime()))
    const form = await tx.form.create({ data: { examId, seed, items: { createMany: { data: rows } } }, select: { id: true } })
    const attempt = await tx.attempt.create({ data: { formId: form.id, userId, startedAt: now, expiresAt }, select: { id: true } })
    await sendJob('attempt.expire', { attemptId: attempt.id }, { tx, startAfter: expiresAt })
    return { attemptId: attempt.id, resumed: false }
  })
}
