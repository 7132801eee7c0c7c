import { clientAddress } from '#lib/http/client-address.ts'
import { AppError, UNEXPECTED } from '#lib/errors.ts'
import { errorFields, log } from '#lib/log.ts'
import { forgive, giveBack, throttle } from './throttle.ts'
import type { Limit } from './throttle.ts'

/** Wrong passwords for one account, from anywhere. */
const PER_EMAIL: Limit = { limit: 10, seconds: 15 * 60 }
/** Wrong passwords from one address, which a whole lecture hall may share: only what was wrong stays counted. */
const PER_ADDRESS: Limit = { limit: 100, seconds: 15 * 60 }
/** New accounts from one address: a lecture hall may sign up together. */
const SIGN_UPS: Limit = { limit: 500, seconds: 60 * 60 }

/** Password links from one address. Their tokens cannot be guessed; each try that is let through costs a hash. */
const LINKS: Limit = { limit: 60, seconds: 15 * 60 }

const doorOf = (email: string): string => `sign-in:${email.trim().toLowerCase()}`

/** Whoever has a new password by a link has often tried the old one too many times. */
export const forgiveSignIn = (email: string): Promise<void> => forgive(doorOf(email))

type Requested = { headers?: Record<string, unknown> }

/**
 * Runs a check of a password unless there were too many wrong ones. next-auth shows the message of what is thrown to
 * the person: so it is a sentence of ours, whatever went wrong.
 * @throws Error with a sentence
 */
export async function countedSignIn<T>(
  email: string,
  { headers }: Requested,
  now: Date,
  check: () => Promise<T | null>,
): Promise<T | null> {
  const forwarded = headers?.['x-forwarded-for']
  const byAddress = `sign-in-from:${clientAddress(typeof forwarded === 'string' ? forwarded : null)}`
  const byEmail = doorOf(email)
  try {
    await throttle(byAddress, { ...PER_ADDRESS, now })
    await throttle(byEmail, { ...PER_EMAIL, now })
    const found = await check()
    if (found) await Promise.all([forgive(byEmail), giveBack(byAddress)])
    log.info('sign-in', { isIn: found !== null })
    return found
  } catch (error) {
    if (error instanceof AppError) throw error
    log.error('sign-in.failed', errorFields(error))
    throw new Error(UNEXPECTED, { cause: error })
  }
}

/** @throws AppError too-many */
export const countSignUp = (address: string, now: Date): Promise<void> => throttle(`sign-up-from:${address}`, { ...SIGN_UPS, now })

/** @throws AppError too-many */
export const countLinkUse = (address: string, now: Date): Promise<void> => throttle(`password-link-from:${address}`, { ...LINKS, now })
