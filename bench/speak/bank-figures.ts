import type { WrittenBatch } from '#lib/questions/bank/write-batch.ts'

type Batch = Pick<WrittenBatch, 'items' | 'refused' | 'failure'> & { material: string; heading: string; used: { calls: number; input: number; output: number } }

/** Drafts written, refused by which check, and published; and what it took. */
export function showBank(batches: readonly Batch[]): string {
  const items = batches.flatMap((batch) => batch.items)
  const kept = items.filter(({ rejectedFor }) => !rejectedFor)
  const reasons: Record<string, number> = {}
  for (const { rejectedFor } of items) if (rejectedFor) reasons[rejectedFor] = (reasons[rejectedFor] ?? 0) + 1
  const refused: Record<string, number> = {}
  for (const batch of batches) for (const [reason, count] of Object.entries(batch.refused)) refused[reason] = (refused[reason] ?? 0) + count
  const used = batches.reduce((sum, { used }) => ({ calls: sum.calls + used.calls, tokens: sum.tokens + used.input + used.output }), { calls: 0, tokens: 0 })
  const blooms = Object.entries(Object.groupBy(kept, ({ draft }) => draft.bloom)).map(([bloom, all]) => `${bloom} ${all?.length}`)
  return [
    ...batches.map(({ material, heading, items: own, failure }) =>
      `${material} | ${heading}: ${own.filter(({ rejectedFor }) => !rejectedFor).length} of ${own.length}${failure ? ` (${failure.kind})` : ''}`),
    `drafts ${items.length}, kept ${kept.length} (${blooms.join(', ')})`,
    `refused by a check: ${JSON.stringify(reasons)}; of the wrong form: ${JSON.stringify(refused)}`,
    `calls ${used.calls}, tokens ${used.tokens}; per batch ${Math.round(used.tokens / batches.length)}, per question kept ${kept.length === 0 ? '-' : Math.round(used.tokens / kept.length)}`,
  ].join('\n')
}
