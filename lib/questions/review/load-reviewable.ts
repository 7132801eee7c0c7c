import type { Viewer } from '#lib/auth/viewer.ts'
import type { Tx } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { reviewableQuestion } from '#lib/questions/policy.ts'

/** What a decision depends on. */
const MARKS = {
  id: true, state: true, tier: true, approvedAt: true, rejectedAt: true, editedAt: true, replacesId: true,
} as const

/**
 * The question with its marks, its row locked until the transaction ends, so that two reviewers decide one after the other.
 * @throws AppError not-found
 */
export async function lockReviewable(tx: Tx, viewer: Viewer, questionId: string) {
  await tx.$queryRaw`SELECT id FROM "Question" WHERE id = ${questionId} FOR UPDATE`
  const question = await tx.question.findFirst({ where: { AND: [reviewableQuestion(viewer), { id: questionId }] }, select: MARKS })
  if (!question) throw notFound('This question')
  return question
}

export type Marked = Awaited<ReturnType<typeof lockReviewable>>

/** What checks refused was never shown to anybody: only what a person rejected comes back. */
export const isDecidable = ({ state, rejectedAt }: Pick<Marked, 'state' | 'rejectedAt'>): boolean =>
  state === 'VERIFIED' || state === 'PUBLISHED' || (state === 'REJECTED' && rejectedAt !== null)

/** @throws AppError conflict for one that is out of use */
export function requireDecidable(question: Marked): void {
  if (isDecidable(question)) return
  throw new AppError('conflict', 'This question is no longer in use: it was replaced or withdrawn. Reload the page.')
}

/** The state that marks and tier ask for, once the latest decision is taken back. */
export function stateFromMarks({ tier, approvedAt, rejectedAt }: Pick<Marked, 'tier' | 'approvedAt' | 'rejectedAt'>) {
  if (rejectedAt && (!approvedAt || rejectedAt > approvedAt)) return 'REJECTED' as const
  return approvedAt || tier === 'UPPER' ? ('PUBLISHED' as const) : ('VERIFIED' as const)
}
