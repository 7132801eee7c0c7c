import { normaliseText } from '#lib/language/normalise.ts'
import { MAX_TYPED, type Key } from '#lib/questions/schema.ts'
import { right, wrong, type Grade } from './grade.ts'
import { matchTerm } from './same-term.ts'

type TypedKey = Extract<Key, { kind: 'typed' }>

/**
 * Grades a typed term. Case, accents, articles, hyphens, number and small slips do not matter; a negation, an opposite,
 * another term of the lecture and anything said besides the term do.
 */
export function gradeTerm(key: TypedKey, text: string): Grade {
  if (text.length > MAX_TYPED) return wrong('too-long')
  // "short-term memory (STM)": both parts must be right.
  const parts = text.split(/[()[\]]/).map(words).filter((part) => part.length > 0)
  if (parts.length === 0) return wrong('empty')
  const grades = parts.map((part) => gradeName(key, part))
  return grades.find((grade) => grade.score === 0) ?? grades[0] ?? wrong('empty')
}

function gradeName(key: TypedKey, answer: string[]): Grade {
  const accepted = key.accepted.map(words)
  const matches = accepted.map((term) => matchTerm(term, answer))
  const exact = matches.indexOf('same')
  if (exact >= 0) return right(exact === 0 ? 'right' : 'alias')
  if (key.others.some((other) => ['same', 'spelling'].includes(matchTerm(words(other), answer)))) return wrong('other-term')
  if (matches.includes('opposite')) return wrong('opposite')
  if (matches.includes('spelling')) return right('spelling')
  return wrong(matches.includes('another-word') ? 'another-word' : 'wrong')
}

/** Lower-case words without accents, hyphens, quotes, and a leading article. */
function words(text: string): string[] {
  const plain = normaliseText(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const found = plain.replace(/'s?(?=\s|$)/g, '').replace(/[^\p{L}\p{N}+#/,;&]+/gu, ' ').trim().split(' ').filter((word) => word !== '')
  return found.length > 1 && ['a', 'an', 'the'].includes(found[0] ?? '') ? found.slice(1) : found
}
