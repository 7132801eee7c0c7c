import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { lockCourse } from './course-lock.ts'
import type { Role } from './schema.ts'

type Target = { courseId: string; userId: string }

/**
 * Takes somebody out of a class; its code lets them in no more until they are let back in. What they did is kept.
 * @throws AppError not-found; conflict for oneself
 */
export async function removeMember(viewer: Viewer, { courseId, userId }: Target, now: Date): Promise<{ role: Role }> {
  return prisma.$transaction(async (tx) => {
    await lockCourse(tx, viewer, courseId, 'instructor')
    if (userId === viewer.userId) throw new AppError('conflict', 'You cannot take yourself out. Leave the course in its settings instead.')
    const enrolment = await tx.enrolment.findUnique({ where: { courseId_userId: { courseId, userId } } })
    if (!enrolment) throw notFound('This person')
    await tx.enrolment.delete({ where: { courseId_userId: { courseId, userId } } })
    const removal = { removedById: viewer.userId, at: now }
    await tx.removal.upsert({ where: { courseId_userId: { courseId, userId } }, create: { courseId, userId, ...removal }, update: removal })
    return { role: enrolment.role }
  })
}

/**
 * Brings somebody back who was taken out: undo, and "Let back in". Nobody is enrolled who was never in the class.
 * @throws AppError not-found
 */
export async function readmitMember(viewer: Viewer, { courseId, userId, role }: Target & { role: Role }): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockCourse(tx, viewer, courseId, 'instructor')
    const { count } = await tx.removal.deleteMany({ where: { courseId, userId, user: { deletedAt: null } } })
    if (count === 0) throw notFound('This person')
    await tx.enrolment.createMany({ data: [{ courseId, userId, role }], skipDuplicates: true })
  })
}
