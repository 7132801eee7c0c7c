import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { requireOwner } from '#lib/engine/policy.ts'

const UNDER_WAY: Prisma.EntranceSittingWhereInput = { state: { in: ['WAITING', 'RUNNING'] } }

/** Ends the sitting under way; what was answered is kept, and it can go on later. */
export async function stopEntrance(viewer: Viewer, now: Date): Promise<void> {
  requireOwner(viewer)
  await stopOtherSittings(null, now)
}

/** A model that is no longer asked to check need not go on with its exam. @param modelId the one that may; null: none */
export async function stopOtherSittings(modelId: string | null, now: Date): Promise<void> {
  const where = modelId === null ? UNDER_WAY : { ...UNDER_WAY, modelId: { not: modelId } }
  await prisma.entranceSitting.updateMany({ where, data: { state: 'STOPPED', endedAt: now } })
}
