import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'

/**
 * Somebody who looks something up while they sit an exam of their own has been helped: what they answer about these lectures
 * from here on is no evidence, as after an explanation.
 */
export async function noteSearch({ userId }: Viewer, materialIds: Iterable<string>, now: Date): Promise<void> {
  const found = [...new Set(materialIds)]
  if (found.length === 0) return
  const sitting = await prisma.attempt.count({ where: { userId, closedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] } })
  if (sitting === 0) return
  await prisma.explanationOpening.createMany({ data: found.map((materialId) => ({ userId, materialId, at: now })) })
}
