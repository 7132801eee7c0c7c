import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'
import { lockReviewable, stateFromMarks, type Marked } from './load-reviewable.ts'
import type { Decision } from './view.ts'

const LATER = 'Something was decided on this question since. Reload the page to see it as it is now.'
const ASKED = 'Students were asked the edited question meanwhile, so it stays. Edit it again, or reject it.'

/** The edited question goes, and the one it replaced is what it was before. */
async function undoEdit(tx: Tx, { id, replacesId }: Marked): Promise<string> {
  const printed = await tx.formItem.count({ where: { questionId: id } })
  const answered = await tx.evidence.count({ where: { questionId: id } })
  if (printed + answered > 0) throw new AppError('conflict', ASKED)
  const before = await tx.question.findUnique({
    where: { id: replacesId ?? '' }, select: { id: true, tier: true, approvedAt: true, rejectedAt: true },
  })
  if (!before) throw new AppError('conflict', LATER)
  await tx.question.delete({ where: { id } })
  await tx.question.update({ where: { id: before.id }, data: { state: stateFromMarks(before) } })
  return before.id
}

/**
 * Takes back the latest decision on a question: an approval, a rejection, or an edit nobody was asked yet.
 * @param at when that decision was made: a later one stays
 * @returns the question as it stands now
 * @throws AppError not-found; conflict where something else was decided since, or the edited question was asked
 */
export async function undoDecision(viewer: Viewer, { questionId, at }: Decision): Promise<{ questionId: string }> {
  return prisma.$transaction(async (tx) => {
    const question = await lockReviewable(tx, viewer, questionId)
    const { state, approvedAt, rejectedAt, editedAt } = question
    const wasRejected = state === 'REJECTED' && rejectedAt?.toISOString() === at
    const wasApproved = state === 'PUBLISHED' && approvedAt?.toISOString() === at
    if (wasApproved && editedAt?.toISOString() === at) return { questionId: await undoEdit(tx, question) }
    if (!wasRejected && !wasApproved) throw new AppError('conflict', LATER)
    const data = wasRejected ? { rejectedById: null, rejectedAt: null, rejectedFor: null } : { approvedById: null, approvedAt: null }
    await tx.question.update({ where: { id: questionId }, data: { ...data, state: stateFromMarks({ ...question, ...data }) } })
    return { questionId }
  })
}
