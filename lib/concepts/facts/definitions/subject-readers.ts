import { clauseEnd } from '#lib/concepts/facts/clause-end.ts'
import { isFiniteVerb, isNominal } from '#lib/concepts/facts/clauses.ts'
import { glossQuality, isRestricted } from '#lib/concepts/facts/gloss-checks.ts'
import { CLASS_NOUNS } from '#lib/concepts/facts/rules/gloss-words.ts'
import { subjectBefore } from '#lib/concepts/facts/subject.ts'
import type { Range, Tagged } from '#lib/concepts/facts/tagged.ts'
import type { Token } from '#lib/language/tagger.ts'
import { glossOf, readingOf, type Reader, type Reading } from './definition-rule.ts'

const PLURAL = /(?:s|i|ae|a|men|people|children)$/

/** "T cue G": the term is the subject of its clause, the gloss what follows. */
export const subjectThenGloss: Reader = (sentence, cue) => subjectAndGloss(sentence, cue.from, cue.to)

/** The same when the last word of the cue opens the gloss ("occurs [when ...]"). */
export const subjectThenClause: Reader = (sentence, cue) => subjectAndGloss(sentence, cue.from, cue.to - 1)

/** The same when only the first word is cue ("is [formed by ...]", "is [a ...]"). */
export const subjectThenRest: Reader = (sentence, cue) => subjectAndGloss(sentence, cue.from, cue.from + 1)

/** "X theory states [that ...]": the first word of the cue ends the name, which must be longer than it. */
export function nameThenClause(sentence: Tagged, cue: Range): Reading | null {
  const reading = subjectAndGloss(sentence, cue.from + 1, cue.to - 1)
  return reading && reading.term.to - reading.term.from > 1 ? reading : null
}

function subjectAndGloss(sentence: Tagged, end: number, glossFrom: number): Reading | null {
  const subject = subjectBefore(sentence, end)
  return subject && !subject.coordinated ? readingOf(subject, glossFrom, clauseEnd(sentence, glossFrom)) : null
}

/** Keeps the readings a condition holds for. */
export function only(read: Reader, holds: (reading: Reading, gloss: readonly Token[], sentence: Tagged) => boolean): Reader {
  return (sentence, cue) => {
    const reading = read(sentence, cue)
    return reading && holds(reading, glossOf(sentence, reading), sentence) ? reading : null
  }
}

/** The copula: what follows must be a noun phrase that narrows a class. */
export const copula = only(subjectThenRest, ({ determiner }, gloss) => determiner !== 'the' && isRestricted(gloss))
export const theCopula = only(subjectThenRest, ({ determiner }, gloss) => determiner === 'the' && isRestricted(gloss))
export const clearCopula = only(copula, (_, gloss) => glossQuality(gloss) >= 0.6)

/** "Xs are Ns that ...": bare plurals on both sides. */
export const pluralCopula = only(subjectThenGloss, ({ determiner, term }, gloss, { tokens }) => {
  const noun = gloss.findIndex(isNominal)
  const lead = gloss.slice(0, noun)
  const isPhrase = noun >= 0 && noun < 4 && lead[0]?.pos !== 'NUM' && lead.every(({ pos, text }) => /^(ADJ|NUM)$/.test(pos) || text === ',')
  return determiner === '' && PLURAL.test(tokens[term.to - 1]?.lower ?? '') && isPhrase && isRestricted(gloss) && !isFiniteVerb(gloss, 0)
})

/** "T is knowledge about ...": a bare noun of a known class, narrowed. */
export const bareCopula = only(subjectThenGloss, ({ determiner }, gloss) => {
  const noun = gloss.findIndex(isNominal)
  const isPhrase = noun >= 0 && noun < 3 && gloss.slice(0, noun).every((token) => token.pos === 'ADJ')
  return determiner === '' && isPhrase && CLASS_NOUNS.has(gloss[noun]?.lower ?? '') && isRestricted(gloss)
})

/** "means" as the verb, not as a noun. */
export const meansGloss: Reader = (sentence, cue) => (sentence.tokens[cue.from]?.pos === 'VERB' ? subjectThenGloss(sentence, cue) : null)
