import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'

/** Questions (and their enemy groups) that stand in a paper this student is sitting now. */
type HeldQuestions = { isHeld: (question: { id: string; enemyGroup: string }) => boolean; count: number }

/**
 * What must neither be asked nor revealed anywhere while a timed paper is open: practice, check questions and older
 * reports all ask here.
 */
export async function getHeldQuestions(viewer: Viewer, now: Date, client: Tx = prisma): Promise<HeldQuestions> {
  const items = await client.formItem.findMany({
    where: { form: { attempts: { some: { userId: viewer.userId, closedAt: null, expiresAt: { gt: now } } } } },
    select: { question: { select: { id: true, enemyGroup: true } } },
  })
  const ids = new Set(items.map((item) => item.question.id))
  const groups = new Set(items.map((item) => item.question.enemyGroup))
  return { isHeld: ({ id, enemyGroup }) => ids.has(id) || groups.has(enemyGroup), count: ids.size }
}
