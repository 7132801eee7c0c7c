import { nearTerms } from '#lib/questions/grade/near-terms.ts'
import { readNumber } from '#lib/questions/grade/read-number.ts'
import { optionsSchema, rationalesSchema } from '#lib/questions/schema.ts'
import type { Citation, Key, Rationale } from '#lib/questions/schema.ts'
import { keyRationaleId } from './edit-of.ts'
import type { Edit } from './schema.ts'

/** The key of an edited question. `terms`: names of the lecture's concepts, near which a slip is none. */
export function editedKey({ key, stem }: Edit, before: Key, terms: readonly string[]): Key {
  switch (key.kind) {
    case 'typed':
      return { kind: 'typed', accepted: key.accepted, others: nearTerms(key.accepted, terms) }
    case 'truth':
      return { kind: 'truth', value: key.value, correction: key.value ? stem : key.correction }
    case 'numeric':
      return { ...key, value: readNumber(key.shown)?.value ?? Number.NaN }
    case 'kept':
      return before
    default:
      return key
  }
}

/**
 * Why each answer is right or wrong: as the reviewer explains the key, and what was written of options that stayed as they
 * were. What was said of an option that is another now, or of a statement, is left out.
 */
export function editedRationales(edit: Edit, before: { options: unknown; rationales: unknown }, proof: Citation): Rationale[] {
  const old = optionsSchema.parse(before.options)
  const own = keyRationaleId(edit.key)
  const stays = ({ optionId }: Rationale) => optionId !== own
    && edit.options.some(({ id, text }) => id === optionId && old.some((one) => one.id === id && one.text === text))
  const kept = rationalesSchema.parse(before.rationales).filter(stays)
  const key = edit.explanation ? [{ optionId: own, text: edit.explanation, citation: proof }] : []
  return [...key, ...kept]
}
