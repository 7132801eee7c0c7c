import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'
import { assemble } from '#lib/exams/model/assemble.ts'
import { previewOf } from '#lib/exams/preview-blueprint.ts'
import { loadSetCandidates } from './load-set-candidates.ts'
import { requireWindow } from './model/require-window.ts'
import type { SetExamInput } from './schema.ts'

/**
 * Sets an exam for a class. Its questions are drawn here, once: everyone who sits it gets the same. From now until it
 * closes they are held back from the students of the class.
 * @param seed what the draw is made with
 * @throws AppError not-found for a class the viewer does not teach or topics of another, invalid with the field for a
 * window that does not fit, conflict where fewer questions stand than asked for (the message offers what stands)
 */
export async function createSetExam(viewer: Viewer, input: SetExamInput, now: Date, seed: number): Promise<{ examId: string }> {
  const { courseId, title, topics, types, number, minutes } = input
  const { known, candidates } = await loadSetCandidates(viewer, input, now)
  const window = requireWindow(input, { minutes, timeZone: viewer.timeZone, now })
  const { message, standing } = previewOf(known, candidates, input)
  if (message) throw new AppError('conflict', message, { number: String(standing) })
  const kinds: readonly string[] = types
  const drawn = assemble(candidates.filter((candidate) => kinds.includes(candidate.type)), topics, number, seed)
  const rows = drawn.map(({ questionId, optionOrder }, index) => ({ ordinal: index + 1, questionId, optionOrder }))
  const { userId } = viewer
  return prisma.$transaction(async (tx) => {
    const blueprint = await tx.blueprint.create({
      data: { courseId, ownerId: userId, title, topics, types, number, minutes },
      select: { id: true },
    })
    const exam = await tx.exam.create({
      data: { courseId, blueprintId: blueprint.id, createdById: userId, kind: 'SET', title, createdAt: now, ...window },
      select: { id: true },
    })
    await tx.form.create({ data: { examId: exam.id, seed, isMaster: true, items: { createMany: { data: rows } } } })
    return { examId: exam.id }
  })
}
