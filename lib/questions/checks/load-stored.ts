import { prisma } from '#lib/db/client.ts'
import { keySchema, optionsSchema } from '#lib/questions/schema.ts'
import type { PlacedItem } from './find-enemies.ts'

/** Items in use of the other lectures of a course: what a new one must not stand in one paper with. */
export async function loadStored(courseId: string, exceptMaterialId: string): Promise<PlacedItem[]> {
  const rows = await prisma.question.findMany({
    where: {
      courseId, materialId: { not: exceptMaterialId }, material: { deletedAt: null }, state: { in: ['PUBLISHED', 'VERIFIED'] },
      // Only these have an answer to be compared.
      type: { notIn: ['TRUE_FALSE', 'MATCHING', 'SHORT_ANSWER', 'WHY', 'RECALL'] },
    },
    orderBy: { id: 'asc' },
    select: {
      type: true, stem: true, options: true, key: true, enemyGroup: true, citations: { where: { ordinal: 0 }, select: { sentenceId: true } },
    },
  })
  return rows.map(({ type, stem, options, key, enemyGroup, citations: [proof] }) => ({
    type, stem, options: optionsSchema.parse(options), key: keySchema.parse(key), enemyGroup, sentenceId: proof?.sentenceId ?? enemyGroup,
  }))
}
