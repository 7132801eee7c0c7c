import type { Tx } from '#lib/db/client.ts'
import { conceptOperationSchema } from '#lib/concepts/schema.ts'
import type { ConceptOperation } from '#lib/concepts/schema.ts'
import { emptyJournal, journalSchema } from './journal.ts'
import type { Journal } from './journal.ts'

/** An edit as it is kept: what was asked for, and what it changed the last times it was applied. */
export type StoredOperation = { operation: ConceptOperation; journal: Journal }

export const packOperation = (operation: ConceptOperation, journal = emptyJournal()): object => ({ ...operation, journal })

/** @throws ZodError for a row that no version of this wrote */
export function unpackOperation(json: unknown): StoredOperation {
  const journal = (json as { journal?: unknown } | null)?.journal
  return { operation: conceptOperationSchema.parse(json), journal: journalSchema.parse(journal ?? {}) }
}

/** Keys of concepts that an applied operation hides. */
export function hiddenBy(operation: ConceptOperation): string[] {
  if (operation.kind === 'delete') return [operation.key]
  return operation.kind === 'merge' ? operation.keys.filter((key) => key !== operation.into) : []
}

/** Where an operation is applied. `hidden`: keys that the operations before it hide. */
export type EditContext = { tx: Tx; courseId: string; hidden: ReadonlySet<string>; journal: Journal }

/** Why an operation does not apply: a sentence. */
export class Unmet extends Error {
  override readonly name = 'Unmet'
}

export type EditConcept = { id: string; key: string; name: string }

/** The concept of that key that extraction or an earlier operation left in the course; null if there is none. */
export async function findConcept({ tx, courseId, hidden }: EditContext, key: string): Promise<EditConcept | null> {
  if (hidden.has(key)) return null
  return tx.concept.findFirst({ where: { courseId, key, sources: { some: {} } }, select: { id: true, key: true, name: true } })
}

/** @throws Unmet */
export async function requireConcept(context: EditContext, key: string): Promise<EditConcept> {
  const concept = await findConcept(context, key)
  if (!concept) throw new Unmet(`“${key}” is not among the concepts of this course now.`)
  return concept
}
