import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { prisma } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'
import { authOptions } from './options.ts'

/** Who is asking. Every read and write takes one and filters by it in the query. */
export type Viewer = { userId: string; name: string; email: string; timeZone: string; isDemo: boolean; isOwner: boolean }

/**
 * The person signed in, or null. The session is a signed cookie, which cannot be revoked: so the user is looked up
 * at each request and must still carry the session's version.
 */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const session = await getServerSession(authOptions)
  if (!session?.userId) return null
  const user = await prisma.user.findFirst({
    where: { id: session.userId, sessionVersion: session.sessionVersion ?? 0, deletedAt: null },
    select: { id: true, name: true, email: true, timeZone: true, isDemo: true, isOwner: true },
  })
  if (!user) return null
  const { id, ...rest } = user
  return { userId: id, ...rest }
})

export async function requireViewer(): Promise<Viewer> {
  const viewer = await getViewer()
  if (!viewer) throw new AppError('unauthenticated', 'You are signed out. Sign in again; what you saved is safe.')
  return viewer
}
