import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { expireOverdue } from './expire-attempt.ts'
import { getHeldQuestions } from './held-questions.ts'
import { anyOwnAttempt, visibleItem } from './policy.ts'
import { withAppeals } from './rescore/appeals-of-report.ts'
import { isClosed, reportOf, reportSelect } from './report-of.ts'
import { sealedWords } from './set/model/stage.ts'
import type { Report } from './view.ts'

/**
 * What came of a paper or a practice set, with every key and why. Null while it is open. A question that is held back
 * for another paper comes without its key, and without what was answered, until that is closed too.
 * @throws AppError not-found, also where every lecture it was written from is gone; conflict for an exam set for a class
 * until it closes
 */
export async function getReport(viewer: Viewer, attemptId: string, now: Date): Promise<Report | null> {
  const mine = { ...anyOwnAttempt(viewer), id: attemptId }
  await expireOverdue(mine, now)
  const attempt = await prisma.attempt.findFirst({ where: mine, select: reportSelect(attemptId, visibleItem(viewer)) })
  if (!attempt) throw notFound('This report')
  if (!isClosed(attempt)) return null
  const { kind, closesAt } = attempt.form.exam
  if (kind === 'SET' && closesAt && closesAt > now) throw new AppError('conflict', sealedWords(closesAt, viewer.timeZone))
  if (attempt.form.items.length === 0) throw notFound('This report')
  const [held, helped] = await Promise.all([
    getHeldQuestions(viewer, now),
    prisma.evidence.count({ where: { userId: viewer.userId, attemptId, weight: 0, conceptIds: { isEmpty: false } } }),
  ])
  return withAppeals(viewer, await reportOf(attempt, { isHeld: held.isHeld, helped }), kind === 'SET')
}
