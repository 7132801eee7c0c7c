import type { Citation } from '#lib/questions/schema.ts'
import type { WrittenDraft } from '#lib/questions/tasks/written-draft/schema.ts'
import type { DraftVerdict } from '#lib/questions/write/draft.ts'
import type { BankConcept } from '#lib/questions/bank/link-concepts.ts'

/** A short-answer draft on its way through the checks. `citations`: of its points, in their order. */
export type WrittenItem = {
  draft: WrittenDraft
  citations: Citation[]
  concept: BankConcept | null
  verdicts: DraftVerdict[]
  rejectedFor: string | null
}

export function decideWritten(item: WrittenItem, check: string, fault: string | null, detail: string | null = null): void {
  item.verdicts.push({ check, passed: fault === null, detail })
  item.rejectedFor ??= fault
}
