import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { requireOwner } from './policy.ts'

/**
 * Makes somebody else the owner of this instance; whoever was is a person like any other from then on.
 * @throws AppError not-found for anyone but the owner; invalid where no account of somebody else has the address
 */
export async function handOverInstance(viewer: Viewer, { email }: { email: string }): Promise<{ name: string }> {
  requireOwner(viewer)
  const heir = await prisma.user.findFirst({
    where: { email: email.trim().toLowerCase(), deletedAt: null, isDemo: false, id: { not: viewer.userId } },
    select: { id: true, name: true },
  })
  if (!heir) {
    const message = 'No other account has this address. Nothing was changed.'
    throw new AppError('invalid', message, { email: message })
  }
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id: viewer.userId, isOwner: true }, data: { isOwner: false } })
    const heirs = await tx.user.updateMany({ where: { id: heir.id, deletedAt: null }, data: { isOwner: true } })
    if (count === 0 || heirs.count === 0) throw notFound()
  })
  return { name: heir.name }
}
