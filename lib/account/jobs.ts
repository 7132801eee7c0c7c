import { sendJob } from '#lib/jobs/boss.ts'
import type { Queues } from '#lib/jobs/queues.ts'
import { log } from '#lib/log.ts'
import { purgeAccount } from './purge/purge-account.ts'
import { purgeDeleted } from './purge/purge-deleted.ts'

const HOUR_SECONDS = 60 * 60

/** One run an hour, however many workers ask for it. */
export function requestPurge(): Promise<void> {
  return sendJob('deletions.purge', { userId: null }, { singletonKey: 'hourly', singletonSeconds: HOUR_SECONDS })
}

/** With a user: their account, which was deleted a moment ago. Without: everything that is due. */
export async function handlePurge({ userId }: Queues['deletions.purge'], now: Date, signal: AbortSignal): Promise<void> {
  if (userId) await purgeAccount(userId)
  else log.info('deletions.purged', await purgeDeleted(now, signal))
}
