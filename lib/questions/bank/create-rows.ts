import type { Tx } from '#lib/db/client.ts'
import type { QuestionRows } from '#lib/questions/question-rows.ts'

/** Writes one batch of drafts with all that belongs to them, inside the transaction that counts them. */
export async function createRows(tx: Tx, rows: readonly QuestionRows[]): Promise<void> {
  await tx.question.createMany({ data: rows.map(({ question }) => question) })
  await tx.questionConcept.createMany({ data: rows.flatMap(({ concepts }) => concepts) })
  await tx.questionCitation.createMany({ data: rows.flatMap(({ citations }) => citations) })
  await tx.verdict.createMany({ data: rows.flatMap(({ verdicts }) => verdicts) })
}
