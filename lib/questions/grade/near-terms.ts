import { termKey } from '#lib/language/terms.ts'
import { matchTerm } from './same-term.ts'

const words = (text: string) => termKey(text).split(' ')

/** Of the terms of a lecture those that the tolerance for slips would take for one that is accepted. */
export function nearTerms(accepted: readonly string[], terms: Iterable<string>): string[] {
  const keys = new Set(accepted.map(termKey))
  const isNear = (name: string) => accepted.some((form) => matchTerm(words(form), words(name)) === 'spelling')
  return [...new Set(terms)].filter((name) => !keys.has(termKey(name)) && isNear(name))
}
