import { prisma } from '#lib/db/client.ts'
import { bankRows, type BankOrigin } from './bank-rows.ts'
import { createRows } from './create-rows.ts'
import type { WrittenBatch } from './write-batch.ts'

type Tokens = { input: number; output: number }

/** What was used by a batch that was not stored. The job may be gone. */
export async function countTokens(bankJobId: string, { input, output }: Tokens): Promise<void> {
  const data = { inputTokens: { increment: input }, outputTokens: { increment: output } }
  await prisma.bankJob.updateMany({ where: { id: bankJobId }, data })
}

const add = (counts: Record<string, number>, reason: string, count = 1): void => {
  counts[reason] = (counts[reason] ?? 0) + count
}

/**
 * Stores a batch as a whole, what was refused with the verdict it left by, and moves the job on: a handful of rows.
 * @param done batches done with this one; null leaves it to be tried again
 */
export async function storeBatch(
  { items, refused }: Pick<WrittenBatch, 'items' | 'refused'>,
  used: Tokens,
  origin: BankOrigin,
  done: number | null,
): Promise<{ drafted: number; published: number; dropped: number }> {
  const rows = items.map((item) => bankRows(item, origin))
  const dropped: Record<string, number> = {}
  for (const [reason, count] of Object.entries(refused)) add(dropped, reason, count)
  for (const { rejectedFor } of items) if (rejectedFor) add(dropped, rejectedFor)
  const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)
  const drafted = items.length + total(refused)
  const published = rows.filter(({ question }) => question.state === 'PUBLISHED').length
  await prisma.$transaction(async (tx) => {
    await createRows(tx, rows)
    const before = await tx.bankJob.findUniqueOrThrow({ where: { id: origin.bankJobId }, select: { dropped: true } })
    const all = { ...(before.dropped as Record<string, number>) }
    for (const [reason, count] of Object.entries(dropped)) add(all, reason, count)
    await tx.bankJob.update({
      where: { id: origin.bankJobId },
      data: {
        drafted: { increment: drafted }, published: { increment: published }, dropped: all,
        inputTokens: { increment: used.input }, outputTokens: { increment: used.output }, ...(done === null ? {} : { done }),
      },
    })
  })
  return { drafted, published, dropped: total(dropped) }
}
