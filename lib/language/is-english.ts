import { normaliseText } from './normalise.ts'
import { STOP_WORDS } from './rules/stop-words.ts'

/** Fewer words than this say nothing of the language. */
const LEAST_WORDS = 40

/** English prose has .40 to .50 of its words in the stop list, English slides .15 to .35; German and French about .05. */
const LEAST_SHARE = 0.11

/** Whether the rules of this folder may be used on a text. Short texts pass. */
export function isEnglish(texts: readonly string[]): boolean {
  const words = texts.flatMap((text) => normaliseText(text).toLowerCase().match(/\p{L}[\p{L}']*/gu) ?? [])
  return words.length < LEAST_WORDS || words.filter((word) => STOP_WORDS.has(word)).length / words.length >= LEAST_SHARE
}
