import porter2 from 'wink-porter2-stemmer'
import { contentWords } from './words.ts'

const known = new Map<string, string>()

/** Porter2 stem of one word, any case. */
export function stem(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const result = porter2(word.toLowerCase())
  if (known.size > 50_000) known.clear()
  known.set(word, result)
  return result
}

/** Stems of the content words of a text, in order, with repeats. */
export function contentStems(text: string): string[] {
  return contentWords(text).map(stem)
}
