import { isEnglish } from '#lib/language/is-english.ts'
import { numberTokens } from '#lib/language/numbers/number-tokens.ts'
import type { Quantity } from '#lib/language/numbers/quantity.ts'
import { readQuantities } from '#lib/language/numbers/read-quantities.ts'
import { UNITS_BY_WORD } from '#lib/language/numbers/unit-rules.ts'

/** What the given passages and the title hold together, as the checks of what a model wrote look at it. */
export type Source = {
  text: string
  quantities: Quantity[]
  /** Names of units that occur as a word or behind a number. */
  units: ReadonlySet<string>
  /** Whether both the material and the reply are English: words of number, units and names are compared only then. */
  isComparable: boolean
}

export const unitWordsOf = (text: string): string[] =>
  numberTokens(text).flatMap(({ lower }) => UNITS_BY_WORD.get(lower)?.name ?? [])

export function readSource(passages: readonly { text: string }[], title: string, language: string): Source {
  const texts = [...passages.map((passage) => passage.text), title]
  const isComparable = /^en(?:$|[-_])/i.test(language) && isEnglish(passages.map((passage) => passage.text))
  const quantities = texts.flatMap((text) => readQuantities(text))
  const units = new Set([...quantities.flatMap(({ unit }) => unit?.name ?? []), ...texts.flatMap(unitWordsOf)])
  return { text: texts.join('\n'), quantities, units, isComparable }
}
