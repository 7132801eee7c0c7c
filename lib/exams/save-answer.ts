import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import type { Response } from '#lib/questions/schema.ts'
import { expireAttempt } from './expire-attempt.ts'
import { isOverdue, lockAttempt } from './lock-attempt.ts'
import { ownAttempt, visibleItem } from './policy.ts'
import { requireFit } from './require-fit.ts'
import type { SaveInput } from './schema.ts'
import type { SaveAcknowledgement } from './view.ts'

const CLOSED = 'This paper is handed in: its answers can no longer change. Those saved before count.'
const TIME_UP = 'Time is up: this answer came too late. The answers saved before count.'

/**
 * Keeps what a student answered (or flagged) as of now. A change older than what is kept changes nothing and is
 * acknowledged with what is there. The acknowledgement never tells whether the answer is right.
 * @throws AppError not-found, invalid (does not fit the question), conflict (handed in, or time is up)
 */
export async function saveAnswer(
  viewer: Viewer,
  { attemptId, itemId, response, flagged, revision }: SaveInput & { attemptId: string; itemId: string },
  now: Date,
): Promise<SaveAcknowledgement> {
  const item = await prisma.formItem.findFirst({
    where: { ...visibleItem(viewer), id: itemId, form: { attempts: { some: { ...ownAttempt(viewer), id: attemptId } } } },
    select: { question: { select: { type: true, options: true } } },
  })
  if (!item) throw notFound('This question')
  if (response) requireFit(item.question, response)

  const where = { attemptId_formItemId: { attemptId, formItemId: itemId } }
  const outcome = await prisma.$transaction(async (tx) => {
    const attempt = await lockAttempt(tx, attemptId)
    if (attempt.closedAt) return 'closed'
    if (isOverdue(attempt, now)) return 'overdue'
    const kept = await tx.answer.findUnique({ where, select: { response: true, flagged: true, revision: true, savedAt: true } })
    if (kept && kept.revision >= revision) return { kept, stale: kept.revision > revision }
    const data = { response: response ?? Prisma.DbNull, flagged, revision, savedAt: now }
    const select = { response: true, flagged: true, revision: true, savedAt: true } as const
    return {
      kept: await tx.answer.upsert({ where, create: { attemptId, formItemId: itemId, ...data }, update: data, select }),
      stale: false,
    }
  })
  if (outcome === 'overdue') await expireAttempt(attemptId, now)
  if (outcome === 'overdue') throw new AppError('conflict', TIME_UP)
  if (outcome === 'closed') throw new AppError('conflict', CLOSED)
  const { kept, stale } = outcome
  return {
    itemId,
    response: kept.response as Response | null,
    flagged: kept.flagged,
    revision: kept.revision,
    savedAt: kept.savedAt.toISOString(),
    stale,
  }
}
