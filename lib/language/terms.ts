import { normaliseText } from './normalise.ts'
import { singular } from './singular.ts'

const known = new Map<string, string>()

/**
 * The key under which a term and its spellings are one: lower case, singular words, hyphens and accents folded,
 * no leading article, no possessive. Words in capitals are acronyms and keep their s ("AIDS"). Empty if nothing is left.
 */
export function termKey(term: string): string {
  const before = known.get(term)
  if (before !== undefined) return before
  const bare = normaliseText(term).normalize('NFD').replace(/\p{M}/gu, '').replace(/'s?(?=[\s)\]]|$)/g, '')
  const words = bare.split(/[^\p{L}\p{N}+#]+/u).filter((word) => word !== '')
  const first = words[0]?.toLowerCase()
  if (words.length > 1 && (first === 'a' || first === 'an' || first === 'the')) words.shift()
  const key = words.map(wordKey).join(' ')
  // Whole sentences are asked for once.
  if (term.length > 80) return key
  if (known.size > 50_000) known.clear()
  known.set(term, key)
  return key
}

function wordKey(word: string): string {
  if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)) return word.toLowerCase()
  if (/^\p{Lu}{2,}s$/u.test(word)) return word.slice(0, -1).toLowerCase()
  return singular(word.toLowerCase())
}
