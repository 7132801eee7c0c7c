import { createHash, randomBytes } from 'node:crypto'
import { hashPassword } from '#lib/auth/password.ts'
import { forgiveSignIn } from '#lib/auth/sign-in-tries.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'
import { requireOwner } from './policy.ts'
import type { NewPasswordLink } from './view.ts'

const TOKEN_BYTES = 32
const DAY_MS = 24 * 60 * 60 * 1000

/** The token is only in the link: what is kept cannot be turned back into it. */
const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const LINK_SPENT = 'This link was used, replaced or is older than a day. Ask for a new one from the person who runs this instance.'

/**
 * A link that sets a new password, once and for a day; older unused ones of the same person end.
 * @param maker the owner, or null for whoever holds the machine (`npm run user:link`)
 * @throws AppError not-found for anyone but the owner; invalid where no account has the address
 */
export async function createPasswordLink(maker: Viewer | null, email: string, now: Date): Promise<NewPasswordLink> {
  if (maker) requireOwner(maker)
  const user = await prisma.user.findFirst({
    where: { email: email.trim().toLowerCase(), deletedAt: null, isDemo: false },
    select: { id: true, name: true, email: true },
  })
  if (!user) {
    const message = 'No account has this address. Look for it as they wrote it when they signed up.'
    throw new AppError('invalid', message, { email: message })
  }
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const expiresAt = new Date(now.getTime() + DAY_MS)
  await prisma.$transaction(async (tx) => {
    await tx.passwordLink.deleteMany({ where: { userId: user.id, usedAt: null } })
    await tx.passwordLink.create({
      data: { tokenHash: hashToken(token), userId: user.id, createdById: maker?.userId ?? null, createdAt: now, expiresAt },
    })
  })
  return { path: `/password/${token}`, name: user.name, email: user.email, expiresAt: expiresAt.toISOString() }
}

const usable = (token: string, now: Date) => ({
  tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now }, user: { deletedAt: null },
})

/** Whose password an unused link sets; null for any other. Looking does not use it. */
export async function findPasswordLink(token: string, now: Date): Promise<{ name: string; email: string } | null> {
  const link = await prisma.passwordLink.findFirst({ where: usable(token, now), select: { user: { select: { name: true, email: true } } } })
  return link?.user ?? null
}

/**
 * Sets the password and ends every session of that person. Of two uses at the same moment one wins.
 * @returns the address to sign in with. @throws AppError conflict for a link that is used, replaced, too old or never was
 */
export async function usePasswordLink({ token, password }: { token: string; password: string }, now: Date): Promise<{ email: string }> {
  if (!(await findPasswordLink(token, now))) throw new AppError('conflict', LINK_SPENT)
  const passwordHash = await hashPassword(password)
  const user = await prisma.$transaction(async (tx) => {
    const [used] = await tx.passwordLink.updateManyAndReturn({ where: usable(token, now), data: { usedAt: now }, select: { userId: true } })
    if (!used) throw new AppError('conflict', LINK_SPENT)
    const data = { passwordHash, sessionVersion: { increment: 1 } }
    return tx.user.update({ where: { id: used.userId }, data, select: { email: true } })
  })
  await forgiveSignIn(user.email)
  return user
}
