import type { Tx } from '#lib/db/client.ts'

/**
 * Lectures on which this student opened Explain between two times: what they then answered about them tells nothing
 * of what they can do unaided.
 */
export async function getHelpedMaterials(tx: Tx, userId: string, from: Date, to: Date): Promise<Set<string>> {
  const openings = await tx.explanationOpening.findMany({
    where: { userId, at: { gte: from, lte: to } },
    distinct: ['materialId'],
    select: { materialId: true },
  })
  return new Set(openings.map((opening) => opening.materialId))
}
