import type { Tx } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { correctAnswer, isScored } from './model/correct-answer.ts'
import type { CorrectedShared } from './model/correct-answer.ts'

/**
 * Scores rows of the log again. Each keeps what it said at first; the numbers that rest on them are counted again by
 * `recountCourse`. Scoring a row as it is scored already changes nothing.
 * @param where few rows: of one paper, or at most 200
 * @param scoreOf 0..1; null: it counts for nothing; undefined: it stays as it is
 * @returns how many changed
 */
export async function correctEvidence(
  tx: Tx,
  where: Prisma.EvidenceWhereInput,
  scoreOf: (row: { score: number; at: Date; shared: CorrectedShared }) => number | null | undefined,
): Promise<number> {
  const rows = await tx.evidence.findMany({
    where, select: { sequence: true, score: true, weight: true, conceptIds: true, at: true, shared: true }, orderBy: { sequence: 'asc' },
  })
  let changed = 0
  for (const { sequence, shared: stored, ...rest } of rows) {
    const row = { ...rest, shared: stored as unknown as CorrectedShared }
    const score = scoreOf(row)
    if (score === undefined || isScored(row, score)) continue
    const { shared, ...data } = correctAnswer(row, score)
    await tx.evidence.update({ where: { sequence }, data: { ...data, shared: shared as unknown as Prisma.InputJsonValue } })
    changed += 1
  }
  return changed
}
