import { prisma } from '#lib/db/client.ts'
import { drain, idsOf, SLICE } from './drain.ts'
import { purgeCourse } from './purge-course.ts'
import { purgeExam, purgeForm } from './purge-exam.ts'

/** An exam set for a class is the class's: it passes to the instructor who has been there longest. */
async function handOverExams(userId: string): Promise<void> {
  const exams = await prisma.exam.findMany({
    where: { createdById: userId, kind: 'SET', course: { deletedAt: null } },
    select: {
      id: true, blueprintId: true,
      course: {
        select: {
          enrolments: {
            where: { role: 'INSTRUCTOR', userId: { not: userId }, user: { deletedAt: null } },
            orderBy: { createdAt: 'asc' }, select: { userId: true }, take: 1,
          },
        },
      },
    },
  })
  for (const { id, blueprintId, course } of exams) {
    const heir = course.enrolments[0]?.userId
    if (!heir) continue
    await prisma.exam.updateMany({ where: { id }, data: { createdById: heir } })
    await prisma.blueprint.updateMany({ where: { id: blueprintId }, data: { ownerId: heir } })
  }
}

/** Their private space, and classes that were deleted already and nobody else could bring back. */
async function purgeOwnCourses(userId: string): Promise<void> {
  const courses = await prisma.course.findMany({
    where: {
      enrolments: { some: { userId } },
      OR: [
        { kind: 'PRIVATE' },
        {
          kind: 'CLASS', deletedAt: { not: null }, enrolments: { some: { userId, role: 'INSTRUCTOR' } },
          NOT: { enrolments: { some: { role: 'INSTRUCTOR', userId: { not: userId } } } },
        },
      ],
    },
    select: { id: true },
  })
  for (const { id } of courses) await purgeCourse(id)
}

/** Exams they made, and the papers that were drawn for them in exams of others. */
async function purgeExams(userId: string): Promise<void> {
  for (const { id } of await prisma.exam.findMany({ where: { createdById: userId }, select: { id: true } })) await purgeExam(id)
  const forms = await prisma.form.findMany({
    where: { isMaster: false, attempts: { some: { userId }, every: { userId } } },
    select: { id: true },
  })
  for (const { id } of forms) await purgeForm(id)
}

/**
 * Removes an account that was deleted (delete-account.ts), and everything that is theirs. May be cut off and run again:
 * the account's row goes last. Does nothing to an account that stands.
 */
export async function purgeAccount(userId: string): Promise<void> {
  const isDeleted = await prisma.user.count({ where: { id: userId, deletedAt: { not: null } } })
  if (!isDeleted) return
  await handOverExams(userId)
  await purgeOwnCourses(userId)
  await purgeExams(userId)
  await drain(
    () => prisma.evidence.findMany({ where: { userId }, select: { sequence: true }, take: SLICE }),
    (rows) => prisma.evidence.deleteMany({ where: { sequence: { in: rows.map(({ sequence }) => sequence) } } }),
  )
  await drain(
    () => prisma.explanation.findMany({ where: { userId }, select: { id: true }, take: SLICE }),
    (rows) => prisma.explanation.deleteMany({ where: { id: { in: idsOf(rows) } } }),
  )
  await drain(
    () => prisma.inquiry.findMany({ where: { userId }, select: { id: true }, take: SLICE }),
    (rows) => prisma.inquiry.deleteMany({ where: { id: { in: idsOf(rows) } } }),
  )
  await prisma.mastery.deleteMany({ where: { userId } })
  await prisma.pageVisit.deleteMany({ where: { userId } })
  // No relation ties these to the account.
  await prisma.explanationOpening.deleteMany({ where: { userId } })
  await prisma.user.deleteMany({ where: { id: userId } })
}
