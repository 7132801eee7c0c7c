import { termKey } from '#lib/language/terms.ts'

/** A sentence that names the concept to be split. */
export type NamingSentence = { id: string; text: string }

const padded = (text: string): string => ` ${termKey(text)} `

/** Without it in a text, by whole words; "short-term memory" is in "short-term memory loss". */
const without = (text: string, phrases: readonly string[]): string => phrases.reduce((rest, phrase) => rest.replaceAll(phrase, '  '), text)

/**
 * Which sentences speak of the new concept: those with one of its phrases. Of them, `moved` are those that name the old
 * one in no other way; the rest speak of both. Spellings and plurals count as one, as in `termKey`.
 */
export function splitSentences(
  sentences: readonly NamingSentence[], phrases: readonly string[], oldNames: readonly string[],
): { matched: string[]; moved: string[] } {
  const wanted = [...new Set(phrases.map(padded))].filter((phrase) => phrase.trim() !== '').toSorted((a, b) => b.length - a.length)
  const old = [...new Set(oldNames.map(padded))].filter((name) => name.trim() !== '' && !wanted.includes(name))
  const matched: string[] = []
  const moved: string[] = []
  for (const { id, text } of sentences) {
    const words = padded(text)
    if (!wanted.some((phrase) => words.includes(phrase))) continue
    matched.push(id)
    const rest = without(words, wanted)
    if (!old.some((name) => rest.includes(name))) moved.push(id)
  }
  return { matched, moved }
}
