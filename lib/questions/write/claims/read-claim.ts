import { clauseEnd } from '#lib/concepts/facts/clause-end.ts'
import { isFiniteVerb } from '#lib/concepts/facts/clauses.ts'
import type { AnalysedSentence, Span } from '#lib/concepts/facts/fact.ts'
import { subjectBefore } from '#lib/concepts/facts/subject.ts'
import { spanOf, tagSentence, type Tagged } from '#lib/concepts/facts/tagged.ts'
import { termKey } from '#lib/language/terms.ts'

/** A sentence that opens with its subject: "[The pancreas] {releases insulin into the blood}." */
export type Claim = {
  sentence: AnalysedSentence
  tagged: Tagged
  /** Without its article. */
  subject: Span
  subjectKey: string
  determiner: string
  /** From the verb to the end of its clause. */
  predicate: Span
  /** Number of the token that carries tense. */
  verb: number
}

const POINTS = /^(?:this|that|these|those|each|every|some|any|no|all|both|another|such)$/

/** Reads subject and predicate of the main clause; null where the sentence opens with something else. */
export function readClaim(sentence: AnalysedSentence): Claim | null {
  const tagged = tagSentence(sentence.text)
  const verb = tagged.tokens.findIndex((_, i) => i > 0 && isFiniteVerb(tagged.tokens, i))
  if (verb < 1) return null
  const found = subjectBefore(tagged, verb)
  if (!found || found.coordinated || POINTS.test(found.determiner)) return null
  const subject = spanOf(tagged, found.term)
  const predicate = spanOf(tagged, { from: verb, to: clauseEnd(tagged, verb) })
  if (!subject || !predicate || found.term.from > (found.determiner === '' ? 0 : 1)) return null
  return { sentence, tagged, subject, subjectKey: termKey(subject.text), determiner: found.determiner, predicate, verb }
}

/** Whether the verb speaks of many: "are", "carry". */
export function isMany({ tagged, verb }: Claim): boolean {
  const said = tagged.tokens[verb]?.lower ?? ''
  return /^(?:are|were|have|do)$/.test(said) || !/s$/.test(said)
}
