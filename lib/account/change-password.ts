import { hashPassword, verifyPassword } from '#lib/auth/password.ts'
import { forgive, throttle } from '#lib/auth/throttle.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'

/** Wrong old passwords, typed at somebody's unlocked screen. */
const TRIES = { limit: 10, seconds: 15 * 60 }

/** The demo account is everybody's: what would lock others out is refused. */
function requireOwnAccount({ isDemo }: Viewer): void {
  if (isDemo) throw new AppError('conflict', 'This account is shared by everybody who looks around. Create one of your own to do this.')
}

/**
 * Sets a new password and ends every session, this one too: whoever changed it signs in with the new one at once.
 * @throws AppError invalid when the old one is wrong, too-many after ten of them; conflict for a demo account
 */
export async function changePassword(viewer: Viewer, { current, next }: { current: string; next: string }, now: Date): Promise<void> {
  requireOwnAccount(viewer)
  const door = `password:${viewer.userId}`
  await throttle(door, { ...TRIES, now })
  const { passwordHash } = await prisma.user.findUniqueOrThrow({ where: { id: viewer.userId }, select: { passwordHash: true } })
  if (!(await verifyPassword(current, passwordHash))) {
    const message = 'This is not your password. Nothing was changed.'
    throw new AppError('invalid', message, { current: message })
  }
  await forgive(door)
  const data = { passwordHash: await hashPassword(next), sessionVersion: { increment: 1 } }
  // Unless it was changed from elsewhere meanwhile.
  const { count } = await prisma.user.updateMany({ where: { id: viewer.userId, passwordHash }, data })
  if (count === 0) throw new AppError('conflict', 'Your password was changed on another device just now. Sign in with that one.')
}

/** Ends every session of this person, this one too. @throws AppError conflict for a demo account */
export async function signOutEverywhere(viewer: Viewer): Promise<void> {
  requireOwnAccount(viewer)
  await prisma.user.update({ where: { id: viewer.userId }, data: { sessionVersion: { increment: 1 } } })
}
