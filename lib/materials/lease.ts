import { prisma } from '#lib/db/client.ts'
import type { VersionState } from '#lib/db/generated/enums.ts'
import { errorFields, log } from '#lib/log.ts'

/** A version is read by one worker at a time. Whoever reads renews; a lapsed lease may be taken over. */
const LEASE_MS = 15_000
const RENEW_MS = 4_000

const until = () => new Date(Date.now() + LEASE_MS)

/**
 * `tries`: this one and those before it whose worker died without giving the lease back. `lost` is aborted when another
 * worker took it over, because this one stood still for too long: it must not write on.
 */
export type Lease = { tries: number; lost: AbortSignal; release: () => Promise<void> }

/** @returns null when somebody else reads the version, or when it needs no reading. */
export async function takeLease(versionId: string): Promise<Lease | null> {
  // What was written last tells the holder: a lease that was taken over reads otherwise.
  let held = until()
  const [taken] = await prisma.materialVersion.updateManyAndReturn({
    where: {
      id: versionId,
      state: { in: ['WAITING', 'READING', 'ANALYSING'] },
      material: { deletedAt: null },
      OR: [{ leaseUntil: null }, { leaseUntil: { lt: new Date() } }],
    },
    data: { leaseUntil: held, tries: { increment: 1 } },
    select: { tries: true },
  })
  if (!taken) return null
  await prisma.materialVersion.updateMany({ where: { id: versionId, state: 'WAITING' }, data: { state: 'READING' } })
  const losing = new AbortController()
  const renew = async () => {
    const next = until()
    try {
      const { count } = await prisma.materialVersion.updateMany({ where: { id: versionId, leaseUntil: held }, data: { leaseUntil: next } })
      if (count === 1) held = next
      else losing.abort(new Error('the lease was taken over'))
    } catch (error) {
      log.warn('material.lease-not-renewed', { versionId, ...errorFields(error) })
    }
  }
  let renewing = Promise.resolve()
  const timer = setInterval(() => (renewing = renewing.then(renew)), RENEW_MS)
  return {
    tries: taken.tries,
    lost: losing.signal,
    release: async () => {
      clearInterval(timer)
      await renewing
      await prisma.materialVersion.updateMany({ where: { id: versionId, leaseUntil: held }, data: { leaseUntil: null, tries: 0 } })
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
