import { contentStems } from '#lib/language/stems.ts'
import { tagTokens } from '#lib/language/tagger.ts'
import { seededRandom, seedFrom, shuffle } from '#lib/utils/random.ts'
import { cleanGloss } from '#lib/questions/write/clean-gloss.ts'
import { leaksOnlyToKey, PARALLEL_CHECKS } from '#lib/questions/write/checks/option-checks.ts'
import { pairDetail, passed } from '#lib/questions/write/common-parts.ts'
import type { Definition } from '#lib/questions/write/definition.ts'
import { difficultyPrior } from '#lib/questions/write/difficulty.ts'
import { choosePair, fairDistractors } from '#lib/questions/write/distractors.ts'
import type { TypeDraft } from '#lib/questions/write/draft.ts'
import type { LectureIndex } from '#lib/questions/write/lecture.ts'
import { rationale } from '#lib/questions/write/rationales.ts'
import { importanceIn, sentenceParts } from '#lib/questions/write/sentence-parts.ts'
import { isThinPredicate } from '#lib/questions/write/rules/thin-words.ts'
import { predicateFault } from './predicate-rules.ts'
import { isMany, type Claim } from './read-claim.ts'

const OPTION_IDS = ['a', 'b', 'c']
const LEAST_STEMS = 3
const MOST_WORDS = 20

/**
 * "Which of these releases insulin into the blood?" from a claim about a term of the lecture, or why not; null where its
 * subject is no such term. Wrong answers are mates only: the lecture itself sets them beside or against the key.
 */
export function whichOfThese(claim: Claim, terms: readonly Definition[], index: LectureIndex, seed: number): TypeDraft | string | null {
  const term = terms.find((one) => one.term.key === claim.subjectKey)
  if (!term) return null
  if (term.term.plural !== isMany(claim)) return 'number agrees'
  const { sentence } = claim
  const predicate = cleanGloss(claim.predicate.text, false, [])
  const glossTokens = tagTokens(predicate)
  const fault = predicateFault(predicate, glossTokens)
  if (fault) return fault
  const stems = new Set(contentStems(predicate))
  if (stems.size < LEAST_STEMS || isThinPredicate(predicate)) return 'meaning enough'
  if (predicate.split(' ').length > MOST_WORDS) return 'not too long'
  const key: Definition = { ...term, sentence, gloss: predicate, glossTokens, stems, form: 'clause' }
  const mates = fairDistractors(key, terms, index, seed).filter(({ source, definition }) => source.isSibling
    && !sentence.text.toLowerCase().includes(definition.term.name.toLowerCase()))
  if (mates.length < 2) return 'too few fair wrong answers'
  const pair = choosePair(mates.filter((one) => !leaksOnlyToKey(key, [one.definition])), index)
  if (!pair) return 'leak'
  const parts = sentenceParts('predicate', sentence, claim.subject.text, [claim.subject.text, claim.predicate.text], index)
  if (!parts) return 'term is a concept'
  const order = shuffle([term, ...pair.map((one) => one.definition)], seededRandom(seedFrom(`${seed} which ${sentence.id}`)))
  const stem = `Which of these ${predicate}?`
  return {
    ...parts,
    type: 'WHICH_OF_THESE', stem,
    options: order.map((one, i) => ({ id: OPTION_IDS[i] ?? String(i), text: one.term.name })),
    key: { kind: 'choice', optionId: OPTION_IDS[order.indexOf(term)] ?? 'a' },
    rationales: order.map((one, i) => (one === term
      ? { optionId: OPTION_IDS[i] ?? String(i), text: `Your lecture says so: “${sentence.text}”`, sentenceId: sentence.id }
      : rationale(OPTION_IDS[i] ?? String(i), one, index))),
    guess: 1 / 3,
    difficulty: difficultyPrior({
      type: 'WHICH_OF_THESE', importance: importanceIn(claim.subject.text, index), stemWords: stem.split(' ').length, siblingShare: 1,
      isFalseStatement: false,
    }),
    verdicts: [passed('plain claim'), passed('single key', pairDetail(pair)),
      passed('parallel form', PARALLEL_CHECKS.map((check) => check.name).join(', ')), passed('no leak')],
  }
}
