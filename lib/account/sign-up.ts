import { hashPassword } from '#lib/auth/password.ts'
import { prisma } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { AppError } from '#lib/errors.ts'

type NewUser = { name: string; email: string; password: string; timeZone: string; isDemo?: boolean }

const PRIVATE_SPACE = 'My lectures'

/**
 * Makes a user with a private space. The first who signs up owns the instance; demo accounts do not count.
 * @throws AppError conflict when the address has an account.
 */
export async function signUp({ name, email, password, timeZone, isDemo = false }: NewUser): Promise<{ userId: string; courseId: string }> {
  const passwordHash = await hashPassword(password)
  try {
    return await prisma.$transaction(async (tx) => {
      const owners = await tx.user.count({ where: { isDemo: false } })
      const user = await tx.user.create({ data: { name, email, passwordHash, timeZone, isDemo, isOwner: !isDemo && owners === 0 } })
      const course = await tx.course.create({
        data: { kind: 'PRIVATE', name: PRIVATE_SPACE, enrolments: { create: { userId: user.id, role: 'STUDENT' } } },
      })
      return { userId: user.id, courseId: course.id }
    })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
      const message = 'This address has an account already. Sign in instead.'
      throw new AppError('conflict', message, { email: message })
    }
    throw error
  }
}
