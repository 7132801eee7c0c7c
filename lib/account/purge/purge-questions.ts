import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { drain, idsOf } from './drain.ts'

/** A question takes its checks, citations, and its place in papers with every answer to it along: fewer at once. */
const AT_ONCE = 50

export async function purgeQuestions(where: Prisma.QuestionWhereInput): Promise<void> {
  await drain(
    () => prisma.question.findMany({ where, select: { id: true }, take: AT_ONCE }),
    async (rows) => {
      const ids = idsOf(rows)
      // No relation ties an item's difficulty to it: progress knows questions by id only.
      await prisma.itemDifficulty.deleteMany({ where: { questionId: { in: ids } } })
      await prisma.question.deleteMany({ where: { id: { in: ids } } })
    },
  )
}
