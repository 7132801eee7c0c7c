import { prisma } from '#lib/db/client.ts'
import { errorFields, log } from '#lib/log.ts'

/** A bank is written by one worker at a time. Whoever writes renews; a lapsed lease may be taken over. */
const LEASE_MS = 15_000
const RENEW_MS = 4_000

const until = () => new Date(Date.now() + LEASE_MS)

const free = (now: Date) => ({ version: { material: { deletedAt: null } }, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] })

/** `stopped` is aborted soon after somebody stops the job, its row is gone, or another worker took it over. */
export type BankLease = { stopped: AbortSignal; release: () => Promise<void> }

/** @returns null when somebody else writes it, or it has ended */
export async function takeBankLease(bankJobId: string): Promise<BankLease | null> {
  // What was written last tells the holder: a lease that was taken over reads otherwise.
  let held = until()
  const { count } = await prisma.bankJob.updateMany({
    where: { id: bankJobId, state: { in: ['WAITING', 'RUNNING'] }, ...free(new Date()) },
    data: { state: 'RUNNING', leaseUntil: held },
  })
  if (count === 0) return null
  const stopping = new AbortController()
  const renew = async () => {
    const next = until()
    try {
      const mine = await prisma.bankJob.updateMany({
        where: { id: bankJobId, state: 'RUNNING', leaseUntil: held }, data: { leaseUntil: next },
      })
      if (mine.count === 1) held = next
      else stopping.abort(new Error('the bank was stopped'))
    } catch (error) {
      log.warn('bank.lease-not-renewed', { bankJobId, ...errorFields(error) })
    }
  }
  let renewing = Promise.resolve()
  const timer = setInterval(() => (renewing = renewing.then(renew)), RENEW_MS)
  return {
    stopped: stopping.signal,
    release: async () => {
      clearInterval(timer)
      await renewing
      await prisma.bankJob.updateMany({ where: { id: bankJobId, leaseUntil: held }, data: { leaseUntil: null } })
    },
  }
}

/** Banks that nobody writes: a worker died, or with `withWaiting` a job that was lost. */
export async function listAbandonedBankJobs(now: Date, withWaiting: boolean): Promise<string[]> {
  const jobs = await prisma.bankJob.findMany({
    where: { state: { in: withWaiting ? ['WAITING', 'RUNNING'] : ['RUNNING'] }, ...free(now) }, select: { id: true },
  })
  return jobs.map(({ id }) => id)
}

/** Frees every bank. Only for whoever knows that no other worker lives. */
export async function releaseBankLeases(): Promise<void> {
  await prisma.bankJob.updateMany({ where: { leaseUntil: { not: null } }, data: { leaseUntil: null } })
}
