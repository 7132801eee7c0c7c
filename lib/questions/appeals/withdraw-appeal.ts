import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { AppError, notFound } from '#lib/errors.ts'
import { getBoss, sendJob } from '#lib/jobs/boss.ts'
import { heldItem } from '#lib/questions/held-item.ts'
import { putBack } from './take-out.ts'

/**
 * Takes one's own appeal back before it is decided. In a private space, also after it: the question counts again, once no
 * other appeal of theirs keeps it out.
 * @throws AppError not-found; conflict once an instructor has decided
 */
export async function withdrawAppeal(viewer: Viewer, appealId: string, now: Date): Promise<void> {
  const { userId } = viewer
  await getBoss()
  await prisma.$transaction(async (tx) => {
    const appeal = await tx.appeal.findFirst({
      where: { id: appealId, userId, course: { deletedAt: null } },
      select: { state: true, questionId: true, course: { select: { kind: true } }, question: { select: { enemyGroup: true } } },
    })
    if (!appeal) throw notFound('This appeal')
    const { questionId } = appeal
    if (appeal.course.kind !== 'PRIVATE') {
      const { count } = await tx.appeal.deleteMany({ where: { id: appealId, state: 'OPEN' } })
      if (count === 0) throw new AppError('conflict', 'This was decided meanwhile. Reload the page to see how.')
      return
    }
    const { enemyGroup } = appeal.question
    const held = await tx.formItem.count({ where: { AND: [heldItem(viewer, now), { question: { enemyGroup } }] } })
    if (held > 0) throw new AppError('conflict', 'This question stands in the paper you are sitting. Hand that in first.')
    await tx.appeal.delete({ where: { id: appealId } })
    if (await tx.appeal.count({ where: { questionId, userId } })) return
    await putBack(tx, questionId, userId)
    await sendJob('answers.rescore', { questionId }, { tx })
  })
}
