import { isOwnerCode, isReachedByOthers } from '#lib/auth/owner-code.ts'
import { hashPassword } from '#lib/auth/password.ts'
import { getRules } from '#lib/courses/rules.ts'
import { prisma } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { countAccounts } from './count-accounts.ts'

type NewUser = { name: string; email: string; password: string; timeZone: string; isDemo?: boolean; ownerCode?: string }

const PRIVATE_SPACE = 'My lectures'

/** Any number that nothing else locks by: two who sign up first at the same moment must not both own the instance. */
const LOCK = 7_341_011

const CLOSED = 'This instance takes no new accounts. Ask the person who runs it to let you in.'

/** What the sign-up page asks for. `asksCode`: whoever signs up now owns the instance, and must show that they run it. */
export async function getSignUpDoor(): Promise<{ isOpen: boolean; asksCode: boolean }> {
  const isFirst = (await countAccounts()) === 0
  return { isOpen: isFirst || (await getRules()).signUpOpen, asksCode: isFirst && isReachedByOthers(env) }
}

/** @throws AppError invalid for a wrong code, or none */
function requireOwnerCode(given = ''): void {
  if (!isReachedByOthers(env) || (env.NEXTAUTH_SECRET && isOwnerCode(given, env.NEXTAUTH_SECRET))) return
  const message = given.trim()
    ? 'This is not the code that was printed when this server started. Look there and type it again.'
    : 'Type the code that was printed when this server started.'
  throw new AppError('invalid', message, { ownerCode: message })
}

/** @returns whether they are the first. @throws AppError conflict where sign-up is closed; invalid for a wrong owner's code */
async function requireMaySignUp(ownerCode: string | undefined): Promise<boolean> {
  if ((await countAccounts()) === 0) {
    requireOwnerCode(ownerCode)
    return true
  }
  if (!(await getRules()).signUpOpen) throw new AppError('conflict', CLOSED)
  return false
}

/**
 * Makes a user with a private space. The first who signs up owns the instance; demo accounts do not count.
 * @throws AppError conflict when the address has an account or sign-up is closed; invalid for a wrong owner's code
 */
export async function signUp(input: NewUser): Promise<{ userId: string; courseId: string }> {
  const { name, email, password, timeZone, isDemo = false, ownerCode } = input
  const mayOwn = !isDemo && (await requireMaySignUp(ownerCode))
  const passwordHash = await hashPassword(password)
  try {
    return await prisma.$transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK})`
      const isOwner = mayOwn && (await countAccounts(tx)) === 0
      const user = await tx.user.create({ data: { name, email, passwordHash, timeZone, isDemo, isOwner } })
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
