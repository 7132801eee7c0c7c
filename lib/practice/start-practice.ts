import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { requireNotSitting } from '#lib/courses/require-not-sitting.ts'
import { AppError } from '#lib/errors.ts'
import { visibleItem } from '#lib/exams/policy.ts'
import { ownPractice } from './policy.ts'
import { preparePractice } from './preview-practice.ts'
import type { SourceInput } from './schema.ts'

/**
 * Starts a short untimed set; one on the same topics that is still open goes on instead.
 * @param seed what the draw is made with
 * @throws AppError not-found; conflict where there is nothing (new) to ask, with what to do instead, and while an exam of
 * the course is sat
 */
export async function startPractice(viewer: Viewer, source: SourceInput, now: Date, seed: number): Promise<{ attemptId: string }> {
  const { focus, set, preview } = await preparePractice(viewer, source, now, seed)
  await requireNotSitting(viewer, focus.courseId, now)
  const asked = focus.concepts.length > 0 ? focus.concepts.map(({ id }) => ({ kind: 'concept', id, weight: 1 })) : []
  const topics = asked.length > 0 ? asked : focus.materials.map(({ id }) => ({ kind: 'material', id, weight: 1 }))
  const some = { AND: [visibleItem(viewer), { question: { state: { not: 'REJECTED' as const } } }] }
  const open = await prisma.attempt.findFirst({
    where: {
      AND: [ownPractice(viewer), { closedAt: null, form: { exam: { blueprint: { topics: { equals: topics } } }, items: { some } } }],
    },
    orderBy: { startedAt: 'desc' },
    select: { id: true },
  })
  if (open) return { attemptId: open.id }
  if (preview.state === 'none') throw new AppError('conflict', preview.why)
  if (preview.state === 'seen-all') throw new AppError('conflict', `You have seen all ${preview.seen} questions on ${preview.title}.`)

  const { courseId } = focus
  const { userId } = viewer
  const rows = set.items.map(({ questionId, optionOrder }, index) => ({ ordinal: index + 1, questionId, optionOrder }))
  return prisma.$transaction(async (tx) => {
    const blueprint = await tx.blueprint.create({
      data: { courseId, ownerId: userId, title: preview.title, topics, types: [], number: rows.length, minutes: null },
      select: { id: true },
    })
    const exam = await tx.exam.create({
      data: { courseId, blueprintId: blueprint.id, createdById: userId, kind: 'PRACTICE', title: preview.title },
      select: { id: true },
    })
    const form = await tx.form.create({ data: { examId: exam.id, seed, items: { createMany: { data: rows } } }, select: { id: true } })
    const attempt = await tx.attempt.create({ data: { formId: form.id, userId, startedAt: now, expiresAt: null }, select: { id: true } })
    return { attemptId: attempt.id }
  })
}
