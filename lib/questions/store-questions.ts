import { prisma } from '#lib/db/client.ts'
import { inBatches } from '#lib/db/in-batches.ts'
import type { QuestionRows } from './question-rows.ts'

/**
 * As drafts first, and out of that when everything that belongs to them stands: the upper tier, and what a reviewer had
 * approved before the lecture was read again, is published; the lower tier is verified and waits.
 */
export async function storeQuestions(rows: readonly QuestionRows[]): Promise<void> {
  await inBatches(rows.map((row) => row.question), (data) => prisma.question.createMany({ data, skipDuplicates: true }))
  await inBatches(rows.flatMap((row) => row.concepts), (data) => prisma.questionConcept.createMany({ data, skipDuplicates: true }))
  await inBatches(rows.flatMap((row) => row.citations), (data) => prisma.questionCitation.createMany({ data, skipDuplicates: true }))
  await inBatches(rows.flatMap((row) => row.verdicts), (data) => prisma.verdict.createMany({ data, skipDuplicates: true }))
  await inBatches(rows.map((row) => row.question.id), async (ids) => {
    const drafts = { id: { in: ids }, state: 'DRAFT' as const }
    await prisma.question.updateMany({
      where: { ...drafts, OR: [{ tier: 'UPPER' }, { approvedAt: { not: null } }] }, data: { state: 'PUBLISHED' },
    })
    await prisma.question.updateMany({ where: { ...drafts, tier: 'LOWER' }, data: { state: 'VERIFIED' } })
  })
}
