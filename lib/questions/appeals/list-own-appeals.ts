import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { OWN_APPEAL, ownAppeal } from './own-appeal.ts'
import type { OwnAppeal } from './view.ts'

/** What this viewer appealed of one paper, by item. */
export async function listOwnAppeals({ userId }: Viewer, attemptId: string): Promise<Map<string, OwnAppeal>> {
  const rows = await prisma.appeal.findMany({ where: { attemptId, userId }, select: OWN_APPEAL })
  return new Map(rows.map((row) => [row.formItemId, ownAppeal(row)]))
}

/** The report that tells the decisions was opened. */
export async function markAppealsSeen({ userId }: Viewer, attemptId: string, now: Date): Promise<void> {
  await prisma.appeal.updateMany({ where: { attemptId, userId, decidedAt: { not: null }, seenAt: null }, data: { seenAt: now } })
}
