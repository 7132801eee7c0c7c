import { prisma } from '#lib/db/client.ts'
import type { VersionState } from '#lib/db/generated/enums.ts'
import { errorFields, log } from '#lib/log.ts'

/** A version is read by one worker at a time. Whoever reads renews; a lapsed lease may be taken over. */
const LEASE_MS = 15_000
const RENEW_MS = 4_000

const until = () => new Date(Date.now() + LEASE_MS)

/** `tries`: this one and those before it whose worker died without giving the lease back. */
export type Lease = { tries: number; release: () => Promise<void> }

/** @returns null when somebody else reads the version, or when it needs no reading. */
export async function takeLease(versionId: string): Promise<Lease | null> {
  const [taken] = await prisma.materialVersion.updateManyAndReturn({
    where: {
      id: versionId,
      state: { in: ['WAITING', 'READING', 'ANALYSING'] },
      material: { deletedAt: null },
      OR: [{ leaseUntil: null }, { leaseUntil: { lt: new Date() } }],
    },
    data: { leaseUntil: until(), tries: { increment: 1 } },
    select: { tries: true },
  })
  if (!taken) return null
  await prisma.materialVersion.updateMany({ where: { id: versionId, state: 'WAITING' }, data: { state: 'READING' } })
  const renew = () =>
    prisma.materialVersion
      .updateMany({ where: { id: versionId, state: { not: 'FAILED' } }, data: { leaseUntil: until() } })
      .catch((error: unknown) => log.warn('material.lease-not-renewed', { versionId, ...errorFields(error) }))
  const timer = setInterval(() => void renew(), RENEW_MS)
  return {
    tries: taken.tries,
    release: async () => {
      clearInterval(timer)
      await prisma.materialVersion.updateMany({ where: { id: versionId }, data: { leaseUntil: null, tries: 0 } })
    },
  }
}

/** Versions in these states that nobody holds: a worker died, or its job was lost. */
export async function listAbandoned(states: VersionState[], now: Date): Promise<string[]> {
  const versions = await prisma.materialVersion.findMany({
    where: {
      state: { in: states },
      material: { deletedAt: null },
      OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }],
    },
    select: { id: true },
  })
  return versions.map(({ id }) => id)
}

/** Frees every version. Only for whoever knows that no other worker lives: then what is held is held by the dead. */
export async function releaseLeases(): Promise<void> {
  await prisma.materialVersion.updateMany({ where: { leaseUntil: { not: null } }, data: { leaseUntil: null } })
}
