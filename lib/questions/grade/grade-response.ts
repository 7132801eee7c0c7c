import { normaliseText } from '#lib/language/normalise.ts'
import { MAX_TYPED, type Key, type Response } from '#lib/questions/schema.ts'
import { matchTerm } from './same-term.ts'

export type GradeReason =
  /** The option, the truth value or the term itself. */
  | 'right'
  /** Another name the lecture gives. */
  | 'alias'
  /** Right, with a slip of the pen. */
  | 'spelling'
  | 'wrong' | 'empty' | 'too-long' | 'opposite' | 'other-term' | 'another-word'
  /** The response is of another kind than the key. */
  | 'other-kind'

export type Grade = { score: 0 | 1; reason: GradeReason }

const wrong = (reason: GradeReason): Grade => ({ score: 0, reason })
const right = (reason: GradeReason = 'right'): Grade => ({ score: 1, reason })

/**
 * Grades a response against the key: 1 or 0, never between, never by a model. For typed terms case, accents, articles,
 * hyphens, number and small slips do not matter; a negation, an opposite, another term of the lecture and
 * anything said besides the term do.
 */
export function gradeResponse(key: Key, response: Response): Grade {
  if (key.kind !== response.kind) return wrong('other-kind')
  if (key.kind === 'choice' && response.kind === 'choice') return response.optionId === key.optionId ? right() : wrong('wrong')
  if (key.kind === 'truth' && response.kind === 'truth') return response.value === key.value ? right() : wrong('wrong')
  return key.kind === 'typed' && response.kind === 'typed' ? gradeTyped(key, response.text) : wrong('other-kind')
}

function gradeTyped(key: Extract<Key, { kind: 'typed' }>, text: string): Grade {
  if (text.length > MAX_TYPED) return wrong('too-long')
  // "short-term memory (STM)": both parts must be right.
  const parts = text.split(/[()[\]]/).map(words).filter((part) => part.length > 0)
  if (parts.length === 0) return wrong('empty')
  const grades = parts.map((part) => gradeName(key, part))
  return grades.find((grade) => grade.score === 0) ?? grades[0] ?? wrong('empty')
}

function gradeName(key: Extract<Key, { kind: 'typed' }>, answer: string[]): Grade {
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
