import { giveBack, throttle } from '#lib/auth/throttle.ts'
import type { Limit } from '#lib/auth/throttle.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'
import { readJoinCode } from './join-code.ts'
import type { JoinOffer } from './view.ts'

const CLOSED = 'This course takes nobody new at the moment. Ask your instructor to open it again.'
const REMOVED = 'An instructor took you out of this course. Ask them to let you back in.'
const UNKNOWN = 'No course has this code. Check it against what your instructor gave you.'

/** Wrong codes of one person. Right ones are given back rather than forgiving the rest: a course of one's own must not reset the count. */
const WRONG_CODES: Limit = { limit: 20, seconds: 15 * 60 }

/**
 * The course a code belongs to, as whoever holds the code may see it.
 * @throws AppError not-found for a code no course has; too-many for somebody who tried many wrong ones
 */
export async function requireJoinOffer(viewer: Viewer, typed: string, now: Date): Promise<JoinOffer> {
  const code = readJoinCode(typed)
  const key = `join:${viewer.userId}`
  if (code) await throttle(key, { ...WRONG_CODES, now })
  const course = code && (await findCourse(viewer, code))
  if (course) await giveBack(key)
  if (!course) throw new AppError('not-found', UNKNOWN, { code: UNKNOWN })
  const { id, name, isJoinOpen, enrolments, removals } = course
  const isMember = enrolments.some(({ userId }) => userId === viewer.userId)
  const taughtBy = enrolments.filter(({ role }) => role === 'INSTRUCTOR').map(({ user }) => user.name)
  const state = isMember ? 'member' : removals.length > 0 ? 'removed' : isJoinOpen ? 'open' : 'closed'
  return { courseId: id, name, taughtBy, state }
}

function findCourse({ userId }: Viewer, joinCode: string) {
  return prisma.course.findFirst({
    where: { joinCode, kind: 'CLASS', deletedAt: null },
    select: {
      id: true,
      name: true,
      isJoinOpen: true,
      enrolments: {
        where: { OR: [{ userId }, { role: 'INSTRUCTOR', user: { deletedAt: null } }] },
        select: { userId: true, role: true, user: { select: { name: true } } },
        orderBy: { createdAt: 'asc' },
      },
      removals: { where: { userId }, select: { userId: true } },
    },
  })
}

/**
 * Joins the course of a code as a student; whoever is in it already is just taken there.
 * @throws AppError not-found, too-many as `requireJoinOffer`; conflict for a closed course and for somebody who was taken out of it
 */
export async function joinCourse(viewer: Viewer, typed: string, now: Date): Promise<{ courseId: string }> {
  const { courseId, state } = await requireJoinOffer(viewer, typed, now)
  if (state === 'removed') throw new AppError('conflict', REMOVED)
  if (state === 'closed') throw new AppError('conflict', CLOSED)
  // Pressed twice, or in two tabs: one row.
  const data = [{ courseId, userId: viewer.userId, role: 'STUDENT' as const, createdAt: now }]
  if (state === 'open') await prisma.enrolment.createMany({ data, skipDuplicates: true })
  return { courseId }
}
