import { isModelFailure } from '#lib/ai/failures.ts'
import { prisma } from '#lib/db/client.ts'
import { log } from '#lib/log.ts'
import type { BankOrigin } from '#lib/questions/bank/bank-rows.ts'
import type { Batch } from '#lib/questions/bank/load-lecture.ts'
import { createRows } from '#lib/questions/bank/create-rows.ts'
import { countTokens } from '#lib/questions/bank/store-batch.ts'
import { writeWritten, type WrittenContext } from './write-written.ts'

/**
 * Adds the short-answer questions of a batch to the bank, what was refused with the verdict it left by. They are an extra: a
 * model that fails at them fails at nothing else. Only with a model that has shown that it can check.
 * @throws the signal's reason when stopped
 */
export async function addWritten(
  language: string, batch: Batch, origin: Omit<BankOrigin, 'taskVersion'>, context: Omit<WrittenContext, 'onCall'>,
): Promise<void> {
  if (!context.engines.trust.canCheck) return
  const used = { input: 0, output: 0 }
  const onCall = ({ input, output }: { input: number; output: number }) => {
    used.input += input
    used.output += output
  }
  try {
    const rows = await writeWritten(language, batch, origin, { ...context, onCall })
    const published = rows.filter(({ question }) => question.state === 'PUBLISHED').length
    await prisma.$transaction(async (tx) => {
      await createRows(tx, rows)
      const job = await tx.bankJob.findUniqueOrThrow({ where: { id: origin.bankJobId }, select: { dropped: true } })
      const dropped = { ...(job.dropped as Record<string, number>) }
      for (const { question: { rejectedFor } } of rows) if (rejectedFor) dropped[rejectedFor] = (dropped[rejectedFor] ?? 0) + 1
      const data = { drafted: { increment: rows.length }, published: { increment: published }, dropped }
      await tx.bankJob.update({ where: { id: origin.bankJobId }, data })
    })
    log.info('bank.written', { bankJobId: origin.bankJobId, drafted: rows.length, published })
  } catch (error) {
    context.signal.throwIfAborted()
    if (!isModelFailure(error)) throw error
    log.info('bank.written-failed', { bankJobId: origin.bankJobId, failure: error.kind })
  } finally {
    await countTokens(origin.bankJobId, used)
  }
}
