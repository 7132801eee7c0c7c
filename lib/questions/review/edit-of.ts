import { keySchema, optionsSchema, rationalesSchema } from '#lib/questions/schema.ts'
import type { Key } from '#lib/questions/schema.ts'
import { editKeyOf, type Edit } from './schema.ts'

/** Under which name the rationales keep why the key is right. */
export const keyRationaleId = (key: Key | Edit['key']): string =>
  (key.kind === 'choice' ? key.optionId : key.kind === 'truth' ? String(key.value) : 'key')

/** A stored question as a reviewer edits it. */
export function editOf(row: { stem: string; options: unknown; key: unknown; rationales: unknown }): Edit {
  const key = keySchema.parse(row.key)
  const why = rationalesSchema.parse(row.rationales).find(({ optionId }) => optionId === keyRationaleId(key))
  const { stem } = row
  return {
    stem, options: optionsSchema.parse(row.options), explanation: why?.text ?? '',
    key: editKeyOf(key),
  }
}
