import { randomInt } from 'node:crypto'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { makeJoinCode } from './join-code.ts'
import { requireMayCreateCourse } from './rules.ts'

const TRIES = 5

const isTaken = (error: unknown) => error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'

/**
 * Writes a row under a join code nobody has. With 31^6 codes a second try is rare and a third means something else is wrong.
 * @throws what the write throws
 */
export async function withJoinCode<T>(write: (joinCode: string) => Promise<T>, pick: (below: number) => number = randomInt): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write(makeJoinCode(pick))
    } catch (error) {
      if (!isTaken(error) || tries === TRIES) throw error
    }
  }
}

/**
 * A class, taught by whoever creates it. `pick` as for `makeJoinCode`.
 * @throws AppError conflict where only the owner creates courses
 */
export async function createCourse(
  viewer: Viewer,
  { name }: { name: string },
  pick?: (below: number) => number,
): Promise<{ courseId: string; joinCode: string }> {
  await requireMayCreateCourse(viewer)
  return withJoinCode(async (joinCode) => {
    const enrolments = { create: { userId: viewer.userId, role: 'INSTRUCTOR' as const } }
    const { id } = await prisma.course.create({ data: { kind: 'CLASS', name, joinCode, enrolments }, select: { id: true } })
    return { courseId: id, joinCode }
  }, pick)
}
