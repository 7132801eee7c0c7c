import { isFiniteVerb, isNominal } from '#lib/concepts/facts/clauses.ts'
import type { Span } from '#lib/concepts/facts/fact.ts'
import { tagSentence } from '#lib/concepts/facts/tagged.ts'
import { matchesAny } from '#lib/language/rules/rule.ts'
import { CALLED_RULES, END_RULES, SUBJECT_RULES } from './edge-rules.ts'

/** Two statements may stand in one sentence: "A is not the only theory—another one is known as B". */
const LAST_CLAUSE = /[^;—]*$/

/** A part of a sentence, UTF-16 offsets. */
export type Part = { start: number; end: number }

/**
 * The part of a defining sentence that says what its term is: the gloss; of a sentence that introduces the term without
 * one, the clause or phrase that "called" names, or what is said of the term where it opens the sentence. Null elsewhere.
 */
export function glossSide(text: string, { term, gloss }: { term: Span; gloss: Span | null }): Part | null {
  if (gloss) return gloss
  const before = text.slice(0, term.start)
  const called = CALLED_RULES.find(({ pattern }) => pattern.test(before))
  if (called) {
    const end = before.search(called.pattern)
    return { start: called.isClause ? before.slice(0, end).search(LAST_CLAUSE) : phraseStart(text, end), end }
  }
  const after = text.slice(term.end)
  if (!/^(?:The |An? )?["“‘]?$/.test(before) || !matchesAny(SUBJECT_RULES, after)) return null
  const ends = END_RULES.flatMap(({ pattern }) => pattern.exec(after)?.index ?? [])
  return { start: term.end, end: term.end + Math.min(after.length, ...ends) }
}

/** Where the phrase that ends at `end` begins: after the last verb or bracket before it. */
function phraseStart(text: string, end: number): number {
  const { tokens } = tagSentence(text)
  // "Investigated memory using short rows of letters, called trigrams": the rows are what is called so.
  const isParticiple = (at: number) => tokens[at]?.pos === 'VERB' && /ing$/.test(tokens[at]?.lower ?? '') && isNominal(tokens[at - 1])
  const parts = (at: number) => isFiniteVerb(tokens, at) || tokens[at]?.text === '(' || isParticiple(at)
  const last = tokens.findLastIndex(({ start }, at) => start < end && parts(at))
  return tokens[last]?.end ?? 0
}
