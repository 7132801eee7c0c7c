import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { heldItem, reservedItem } from '#lib/questions/held-item.ts'

/** Questions that are held back, and with each its enemy group. */
type HeldQuestions = { isHeld: (question: { id: string; enemyGroup: string }) => boolean; count: number }

async function load(where: Prisma.FormItemWhereInput, client: Tx): Promise<HeldQuestions> {
  const items = await client.formItem.findMany({ where, select: { question: { select: { id: true, enemyGroup: true } } } })
  const ids = new Set(items.map((item) => item.question.id))
  const groups = new Set(items.map((item) => item.question.enemyGroup))
  return { isHeld: ({ id, enemyGroup }) => ids.has(id) || groups.has(enemyGroup), count: ids.size }
}

/**
 * What must neither be asked nor revealed anywhere: questions of a timed paper this student is sitting, and of an exam
 * set in a class of theirs until it closes. Practice, check questions and older reports all ask here.
 */
export function getHeldQuestions(viewer: Viewer, now: Date, client: Tx = prisma): Promise<HeldQuestions> {
  return load(heldItem(viewer, now), client)
}

/** What no paper of their own may be drawn from: questions of an exam set in a class of theirs, until it closes. */
export function getReservedQuestions(viewer: Viewer, now: Date): Promise<HeldQuestions> {
  return load(reservedItem(viewer, now), prisma)
}
