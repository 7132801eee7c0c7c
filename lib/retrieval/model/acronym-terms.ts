import { normaliseText } from '#lib/language/normalise.ts'

export type AcronymPair = { short: string; long: string }

/** What the other form of an acronym is worth (measured: +5.7 points where a question has the form the text has not). */
export const ACRONYM_WEIGHT = 0.3

/**
 * What else the words of a question are called in the texts searched: "STM" adds "short-term memory", and the other way
 * round. A short form counts only as it is written there: "it" is not "IT".
 */
export function otherForms(question: string, pairs: readonly AcronymPair[]): string[] {
  const plain = normaliseText(question)
  const words = new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])
  const flat = ` ${flatten(plain)} `
  return pairs.flatMap(({ short, long }) => {
    const singular = short.replace(/(?<=[A-Z0-9])s$/, '')
    const asShort = words.has(short) || words.has(singular) || words.has(`${singular}s`)
    const asLong = flat.includes(` ${flatten(long)} `)
    if (asShort === asLong) return []
    return [asShort ? long : short]
  })
}

/** Lower-case words with one space between them. */
const flatten = (text: string): string => (normaliseText(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
