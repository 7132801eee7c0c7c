import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { zipfFrequency } from '#lib/language/frequency.ts'
import { contentStems } from '#lib/language/stems.ts'
import { tagTokens } from '#lib/language/tagger.ts'
import { cleanGloss } from '#lib/questions/write/clean-gloss.ts'
import { isAskableTerm } from '#lib/questions/write/checks/definition-checks.ts'
import { leakedWords } from '#lib/questions/write/checks/option-checks.ts'
import { pairFault } from '#lib/questions/write/checks/pair-checks.ts'
import { rivalName, rivalVerdict } from '#lib/questions/write/checks/rival-names.ts'
import { passed } from '#lib/questions/write/common-parts.ts'
import { nameOnly, type Definition } from '#lib/questions/write/definition.ts'
import { difficultyPrior } from '#lib/questions/write/difficulty.ts'
import type { DraftVerdict, TypeDraft } from '#lib/questions/write/draft.ts'
import type { LectureIndex } from '#lib/questions/write/lecture.ts'
import { importanceIn, sentenceParts } from '#lib/questions/write/sentence-parts.ts'
import { typedHint } from '#lib/questions/write/stems.ts'
import { acceptedForms, othersOf } from '#lib/questions/write/typed-term.ts'
import { isThinPredicate } from '#lib/questions/write/rules/thin-words.ts'
import { predicateFault } from './predicate-rules.ts'
import { isMany, type Claim } from './read-claim.ts'

const LEAST_STEMS = 3
/** From this frequency in speech (Zipf) on a single word names too much: "cells", "people". */
const COMMON_ZIPF = 4
const MOST_WORDS = 20
/** From this share of points among its sentences on a lecture is taken for slides, and its running text for notes to them. */
const SLIDES_SHARE = 1 / 3
/** A point or a note is said beside what the slide shows: without it other words fit the gap. */
const SLIDE_CLAIM: DraftVerdict = { check: 'plain claim', passed: false, detail: 'from slides: other words may fit' }
/** Faults of a pair by which the other term is a second right answer. */
const SECOND_ANSWER = new Set(['glosses overlap', 'said of it too', 'coordinated where it is said'])

/**
 * "What carries oxygen from the lungs? One word, beginning with “h”." from a claim about a concept, or why not; null where it is
 * about none.
 */
export function typedClaim(claim: Claim, terms: readonly Definition[], index: LectureIndex): TypeDraft | string | null {
  const concept = index.concepts.get(claim.subjectKey)
  if (!concept || concept.importance < 2) return null
  const { sentence } = claim
  const predicate = cleanGloss(claim.predicate.text, false, [])
  const glossTokens = tagTokens(predicate)
  const fault = predicateFault(predicate, glossTokens)
  if (fault) return fault
  const stems = new Set(contentStems(predicate))
  if (stems.size < LEAST_STEMS || isThinPredicate(predicate)) return 'meaning enough'
  if (predicate.split(' ').length > MOST_WORDS) return 'not too long'
  const named = nameOnly(sentence, claim.subject, 0, index.sentences.map((one) => one.sentence))
  const { term } = named
  const key: Definition = { ...named, sentence, gloss: predicate, glossTokens, stems, form: 'clause' }
  if (!isAskableTerm(named, index) || term.words.length > 3 || !/^[\p{L}’' -]{4,}$/u.test(term.name)) return 'term is hard to type'
  if (leakedWords(key).length > 0) return 'leak'
  if (term.plural !== isMany(claim)) return 'number agrees'
  if (term.words.length === 1 && zipfFrequency(term.key) >= COMMON_ZIPF) return 'everyday word'
  const second = terms.some((other) => other.term.key !== term.key && other.term.name.charAt(0) === term.name.charAt(0)
    && SECOND_ANSWER.has(pairFault(key, other, index) ?? ''))
  if (second) return 'another term fits too'
  const parts = sentenceParts('predicate', sentence, claim.subject.text, [claim.subject.text, claim.predicate.text], index)
  if (!parts) return 'term is a concept'
  const accepted = acceptedForms(named, index)
  const rival = rivalName(accepted, index)
  const asked = term.plural ? `Which term completes the sentence? “____ ${predicate}.”` : `What ${predicate}?`
  const stem = `${asked} ${typedHint(term)}`
  return {
    ...parts,
    type: 'TYPED_TERM', stem, options: [],
    key: { kind: 'typed', accepted, others: othersOf(accepted, index) },
    rationales: [{ optionId: 'key', text: `Your lecture says: “${sentence.text}”`, sentenceId: sentence.id }],
    guess: 0,
    difficulty: difficultyPrior({
      type: 'TYPED_TERM', importance: importanceIn(claim.subject.text, index), stemWords: stem.split(' ').length, siblingShare: 0.5,
      isFalseStatement: false,
    }),
    verdicts: [
      isOnSlides(sentence, index) ? SLIDE_CLAIM : passed('plain claim'),
      rival ? rivalVerdict(rival) : passed('single key', 'no other term with this initial fits the stem'),
      passed('no leak'),
    ],
  }
}

/** Whether a claim is a point or a note, or stands in a lecture made of points. */
function isOnSlides({ block, section }: AnalysedSentence, { sentences, notes }: LectureIndex): boolean {
  const said = sentences.filter(({ sentence }) => sentence.block !== 'heading')
  return block === 'bullet' || notes.has(section)
    || said.filter(({ sentence }) => sentence.block === 'bullet').length >= said.length * SLIDES_SHARE
}
