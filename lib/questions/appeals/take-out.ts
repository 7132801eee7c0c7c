import type { Tx } from '#lib/db/client.ts'
import { OUT_OF_SCORE } from './out-of-score.ts'

/** Begins the reason of a question that an appeal took out of use. */
const REASON = 'Appeal'

type Decision = { by: string; at: Date; why: string }

/** Takes a question out of every score and, where it is in use, out of use. */
export async function takeOut(tx: Tx, questionId: string, { by, at, why }: Decision): Promise<void> {
  const { tags } = await tx.question.findUniqueOrThrow({ where: { id: questionId }, select: { tags: true } })
  await tx.question.update({ where: { id: questionId }, data: { tags: [...new Set([...tags, OUT_OF_SCORE])] } })
  await tx.question.updateMany({
    where: { id: questionId, state: { in: ['PUBLISHED', 'VERIFIED'] } },
    data: { state: 'REJECTED', rejectedById: by, rejectedAt: at, rejectedFor: why ? `${REASON}: ${why}` : REASON },
  })
}

/** Takes `takeOut` back, in a private space: what was rejected for another reason stays rejected. */
export async function putBack(tx: Tx, questionId: string, by: string): Promise<void> {
  const { tags } = await tx.question.findUniqueOrThrow({ where: { id: questionId }, select: { tags: true } })
  await tx.question.update({ where: { id: questionId }, data: { tags: tags.filter((tag) => tag !== OUT_OF_SCORE) } })
  await tx.question.updateMany({
    where: { id: questionId, state: 'REJECTED', rejectedById: by, rejectedFor: { startsWith: REASON } },
    data: { state: 'PUBLISHED', rejectedById: null, rejectedAt: null, rejectedFor: null },
  })
}
