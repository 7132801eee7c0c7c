import { prisma } from '#lib/db/client.ts'
import { errorFields, log } from '#lib/log.ts'

/** A version is read by one worker at a time. Whoever reads renews; a lapsed lease may be taken over. */
export const LEASE_MS = 15_000
const RENEW_MS = 4_000

const until = () => new Date(Date.now() + LEASE_MS)

/** @returns null when somebody else reads the version, or when it needs no reading. */
export async function takeLease(versionId: string): Promise<{ release: () => Promise<void> } | null> {
  const taken = await prisma.materialVersion.updateMany({
    where: {
      id: versionId,
      state: { in: ['WAITING', 'READING', 'ANALYSING'] },
      material: { deletedAt: null },
      OR: [{ leaseUntil: null }, { leaseUntil: { lt: new Date() } }],
    },
    data: { leaseUntil: until() },
  })
  if (taken.count === 0) return null
  await prisma.materialVersion.updateMany({ where: { id: versionId, state: 'WAITING' }, data: { state: 'READING' } })
  const renew = () =>
    prisma.materialVersion
      .updateMany({ where: { id: versionId, state: { not: 'FAILED' } }, data: { leaseUntil: until() } })
      .catch((error: unknown) => log.warn('material.lease-not-renewed', { versionId, ...errorFields(error) }))
  const timer = setInterval(() => void renew(), RENEW_MS)
  return {
    release: async () => {
      clearInterval(timer)
      await prisma.materialVersion.updateMany({ where: { id: versionId }, data: { leaseUntil: null } })
    },
  }
}

/** Versions that should be under way but that nobody holds: a worker died, or its job was lost. */
export async function listAbandoned(now: Date): Promise<string[]> {
  const versions = await prisma.materialVersion.findMany({
    where: {
      state: { in: ['READING', 'ANALYSING'] },
      material: { deletedAt: null },
      OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }],
    },
    select: { id: true },
  })
  return versions.map(({ id }) => id)
}
