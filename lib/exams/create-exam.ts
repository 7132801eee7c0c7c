import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'
import { loadOwnCandidates } from './load-candidates.ts'
import { ownExam } from './policy.ts'
import { previewOf } from './preview-blueprint.ts'
import { requireTopics } from './require-topics.ts'
import type { BlueprintInput } from './schema.ts'

/**
 * Keeps a blueprint and a practice exam made from it. The clock starts only with an attempt.
 * @throws AppError conflict where fewer questions stand than asked for (the message offers what stands), not-found,
 * invalid
 */
export async function createExam(viewer: Viewer, input: BlueprintInput, now = new Date()): Promise<{ examId: string }> {
  const known = await requireTopics(viewer, input.topics)
  const { message, standing } = previewOf(known, await loadOwnCandidates(viewer, input.topics, now), input)
  if (message) throw new AppError('conflict', message, { number: String(standing) })
  const { courseId } = known
  const made = await prisma.exam.count({ where: { ...ownExam(viewer), deletedAt: undefined, courseId } })
  const title = `Mock ${made + 1}`
  const exam = await prisma.exam.create({
    data: {
      course: { connect: { id: courseId } },
      createdBy: { connect: { id: viewer.userId } },
      kind: 'OWN',
      title,
      blueprint: {
        create: {
          courseId,
          ownerId: viewer.userId,
          title,
          topics: input.topics,
          types: input.types,
          number: input.number,
          minutes: input.minutes,
        },
      },
    },
    select: { id: true },
  })
  return { examId: exam.id }
}
