import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { getBoss, sendJob } from '#lib/jobs/boss.ts'
import { expireOverdue } from './expire-attempt.ts'
import { loadOwnCandidates } from './load-candidates.ts'
import { assemble } from './model/assemble.ts'
import { ownAttempt, ownExam } from './policy.ts'
import { requireTopics } from './require-topics.ts'
import { topicsSchema } from './schema.ts'

/**
 * Draws a paper and starts its clock; where one of this exam is under way, that one goes on, also for two tabs that
 * start at once. The end is set here, on the server's clock, with a job that closes the paper when nobody does.
 * @param seed what the draw is made with
 * @throws AppError not-found; conflict where no question stands any more
 */
export async function startAttempt(
  viewer: Viewer,
  examId: string,
  now: Date,
  seed: number,
): Promise<{ attemptId: string; resumed: boolean }> {
  const exam = await prisma.exam.findFirst({
    where: { ...ownExam(viewer), id: examId },
    select: { blueprint: { select: { topics: true, types: true, number: true, minutes: true } } },
  })
  if (!exam) throw notFound('This exam')
  const { number, minutes, types } = exam.blueprint
  const ofExam = { ...ownAttempt(viewer), form: { exam: { ...ownExam(viewer), id: examId } } }
  await expireOverdue(ofExam, now)
  const open = await prisma.attempt.findFirst({ where: { ...ofExam, closedAt: null }, select: { id: true } })
  if (open) return { attemptId: open.id, resumed: true }

  const topics = topicsSchema.parse(exam.blueprint.topics)
  await requireTopics(viewer, topics)
  const candidates = await loadOwnCandidates(viewer, topics, now)
  const items = assemble(
    candidates.filter((candidate) => types.includes(candidate.type)),
    topics,
    number,
    seed,
  )
  if (items.length === 0)
    throw new AppError('conflict', 'No question of this exam stands any more: its lectures have changed. Make a new one.')

  const expiresAt = minutes === null ? null : new Date(now.getTime() + minutes * 60_000)
  await getBoss()
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Exam" WHERE id = ${examId} FOR UPDATE`
    const other = await tx.attempt.findFirst({ where: { ...ofExam, closedAt: null }, select: { id: true } })
    if (other) return { attemptId: other.id, resumed: true }
    const rows = items.map(({ questionId, optionOrder }, index) => ({ ordinal: index + 1, questionId, optionOrder }))
    const form = await tx.form.create({ data: { examId, seed, items: { createMany: { data: rows } } }, select: { id: true } })
    const attempt = await tx.attempt.create({
      data: { formId: form.id, userId: viewer.userId, startedAt: now, expiresAt },
      select: { id: true },
    })
    if (expiresAt) await sendJob('attempt.expire', { attemptId: attempt.id }, { tx, startAfter: expiresAt })
    return { attemptId: attempt.id, resumed: false }
  })
}
