import type { ModelDraft } from '#lib/questions/tasks/question-draft/schema.ts'

/** What the checks of wording look at. `key`: position of the right option. */
export type DraftText = Pick<ModelDraft, 'stem' | 'key'> & { options: { text: string; rationale?: string }[] }

export const keyText = ({ options, key }: DraftText): string => options[key]?.text ?? ''
export const wrongTexts = ({ options, key }: DraftText): string[] => options.flatMap(({ text }, at) => (at === key ? [] : [text]))

/** Everything a student would read of it. */
export const allTexts = ({ stem, options }: DraftText): string[] =>
  [stem, ...options.flatMap(({ text, rationale }) => [text, rationale ?? ''])]

/** "Stem? | *key | wrong | wrong | wrong", as the tables write their examples. @throws unless one option is marked */
export function readDraftText(line: string): DraftText {
  const [stem = '', ...options] = line.split('|').map((part) => part.trim())
  const key = options.findIndex((text) => text.startsWith('*'))
  if (key < 0) throw new Error(`No option of "${line}" is marked as the key.`)
  return { stem, key, options: options.map((text) => ({ text: text.replace(/^\*\s*/, '') })) }
}
