import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import { applyDrawEdge, applyRemoveEdge } from './apply-edge.ts'
import { applyMerge } from './apply-merge.ts'
import { applyRename } from './apply-rename.ts'
import { applySplit } from './apply-split.ts'
import { emptyJournal, revertJournal } from './journal.ts'
import type { EditContext } from './operation.ts'
import { hiddenBy, packOperation, requireConcept, Unmet, unpackOperation } from './operation.ts'
import type { ConceptOperation } from '#lib/concepts/schema.ts'

/** Edits of one course are applied by one at a time, whoever asks. */
export async function lockEdits(tx: Tx, courseId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`concept edits ${courseId}`}, 0))`
}

async function apply(context: EditContext, operation: ConceptOperation): Promise<void> {
  switch (operation.kind) {
    case 'rename':
      return applyRename(context, operation)
    case 'merge':
      return applyMerge(context, operation)
    case 'split':
      return applySplit(context, operation)
    case 'drawEdge':
      return applyDrawEdge(context, operation)
    case 'removeEdge':
      return applyRemoveEdge(context, operation)
    case 'delete':
      await requireConcept(context, operation.key)
  }
}

export type EditRow = { id: string; operation: unknown; unmet: string | null }

export const activeEdits = (tx: Tx, courseId: string): Promise<EditRow[]> =>
  tx.conceptEdit.findMany({
    where: { courseId, withdrawnAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, operation: true, unmet: true },
  })

/**
 * One edit, on what extraction and the edits before it left. What it did before it leaves alone; where it applies no
 * more, that is taken back. @returns why it does not apply; null where it does
 */
export async function applyEdit(tx: Tx, courseId: string, row: EditRow, hidden: ReadonlySet<string>): Promise<string | null> {
  const { operation, journal } = unpackOperation(row.operation)
  try {
    await apply({ tx, courseId, hidden, journal }, operation)
    await tx.conceptEdit.update({ where: { id: row.id }, data: { operation: packOperation(operation, journal), unmet: null } })
    return null
  } catch (error) {
    if (!(error instanceof Unmet)) throw error
    await revertJournal(tx, journal)
    await tx.conceptEdit.update({
      where: { id: row.id }, data: { operation: packOperation(operation, emptyJournal()), unmet: error.message },
    })
    return error.message
  }
}

/** Hides what the applied edits hide, and shows all else. */
export async function settleHidden(tx: Tx, courseId: string, hidden: ReadonlySet<string>): Promise<void> {
  const keys = [...hidden]
  await tx.concept.updateMany({ where: { courseId, isHidden: false, key: { in: keys } }, data: { isHidden: true } })
  await tx.concept.updateMany({ where: { courseId, isHidden: true, key: { notIn: keys } }, data: { isHidden: false } })
}

/** What applied edits of a list hide. */
export function hiddenByAll(rows: readonly EditRow[]): Set<string> {
  return new Set(rows.flatMap(({ operation, unmet }) => (unmet === null ? hiddenBy(unpackOperation(operation).operation) : [])))
}

/**
 * Applies a course's edits again, in the order they were made: to be called when concepts of one of its materials were
 * settled, and at any time without harm. A transaction for each, so that nobody waits for all of them; two passes at once
 * end where one would.
 */
export async function applyEdits(courseId: string): Promise<void> {
  const ids = (await activeEdits(prisma, courseId)).map(({ id }) => id)
  if (ids.length === 0) return
  for (const id of ids) {
    await prisma.$transaction(async (tx) => {
      await lockEdits(tx, courseId)
      const rows = await activeEdits(tx, courseId)
      const at = rows.findIndex((row) => row.id === id)
      const row = rows[at]
      if (row) await applyEdit(tx, courseId, row, hiddenByAll(rows.slice(0, at)))
    })
  }
  await prisma.$transaction(async (tx) => {
    await lockEdits(tx, courseId)
    await settleHidden(tx, courseId, hiddenByAll(await activeEdits(tx, courseId)))
  })
}
