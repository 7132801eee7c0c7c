import { loadBankLecture } from './load-lecture.ts'
import { planBatches } from './plan-batches.ts'

/** The text of a version that was read never changes, nor does its plan. */
const known = new Map<string, number>()
const MOST_KNOWN = 2_000

/** Batches a bank of a version has at most; 0 where there is too little text. Asked for each second while a page is open. */
export async function countBatches(versionId: string): Promise<number> {
  const before = known.get(versionId)
  if (before !== undefined) return before
  const lecture = await loadBankLecture(versionId)
  const count = planBatches(lecture?.stretches ?? []).length
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(versionId, count)
  return count
}
