import { matchesAny, wordsOf } from '#lib/language/rules/rule.ts'
import { contentWords, isStopWord } from '#lib/language/words.ts'
import { STATING_NOUNS, VERBLESS_STATEMENTS } from './link-rules.ts'

const stating = wordsOf(STATING_NOUNS)

const DETERMINER = /^(?:and |but |so )?(?:the|an?|one|its|their|this|that|another)\b/i

/**
 * What a text states without a verb, or null: a sign or a "more, more" between two things, or a word of the subject and a noun that says
 * what it is, on the two sides of a comma, a colon or a dash ("The reason: stress.", "Stress, a cause of forgetting:"). Where the first
 * side only moves on ("After stress, the result:"), or the second asks, nothing is stated.
 */
export function findApposition(text: string, isLinkWord: (word: string) => boolean): string | null {
  if (matchesAny(VERBLESS_STATEMENTS, text.trim())) return text.trim()
  const [left = '', ...others] = text.trim().split(/[,:;]\s+|\s[–—-]\s|[–—]/).map((side) => side.trim())
  const right = others.join(' ')
  if (right === '' || right.endsWith('?')) return null
  const first = left.match(/\p{L}+/u)?.[0].toLowerCase() ?? ''
  if (!DETERMINER.test(left) && (isStopWord(first) || isLinkWord(first))) return null
  const nameOf = (side: string) => contentWords(side).find((word) => stating.has(word))
  const hasSubject = (side: string) => contentWords(side).some((word) => !isLinkWord(word) && !stating.has(word))
  return (hasSubject(right) ? nameOf(left) : undefined) ?? (hasSubject(left) ? nameOf(right) : undefined) ?? null
}
