import { countFiniteVerbs, isFiniteVerb } from '#lib/concepts/facts/clauses.ts'
import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { tagSentence } from '#lib/concepts/facts/tagged.ts'
import { contentStems } from '#lib/language/stems.ts'
import type { Token } from '#lib/language/tagger.ts'
import { cleanGloss } from '#lib/questions/write/clean-gloss.ts'
import { passed } from '#lib/questions/write/common-parts.ts'
import { conceptsIn } from '#lib/questions/write/concepts-in.ts'
import { difficultyPrior } from '#lib/questions/write/difficulty.ts'
import type { TypeDraft } from '#lib/questions/write/draft.ts'
import type { LectureIndex } from '#lib/questions/write/lecture.ts'
import { CAUSE_PATTERNS, CLAIM_TAILS } from '#lib/questions/write/rules/cause-patterns.ts'
import { importanceIn, sentenceParts } from '#lib/questions/write/sentence-parts.ts'
import { capitalised } from '#lib/questions/write/term.ts'
import { baseOf } from './base-form.ts'

const LEAST_REASON_STEMS = 3
const MOST_WORDS = 22
const REASON_POINTS = /\b(?:this|these|those|that they|such|he|she|his|her|you|we|our|your|here|there)\b/i

/** "Why is ...?" with the lecture's reason, marked by the student, or why not; null where the sentence gives no reason. */
export function whyQuestion(sentence: AnalysedSentence, index: LectureIndex): TypeDraft | string | null {
  const text = sentence.text.trim()
  const row = CAUSE_PATTERNS.find(({ pattern }) => pattern.test(text))
  const { claim = '', reason = '' } = row?.pattern.exec(text)?.groups ?? {}
  if (!row || claim === '' || reason === '') return null
  if (CLAIM_TAILS.some((rule) => rule.pattern.test(claim))) return 'no plain clause to ask of'
  const stem = askWhy(claim, row.name === 'reason first', index)
  if (!stem) return 'no plain clause to ask of'
  if (stem.split(' ').length > MOST_WORDS) return 'not too long'
  if (new Set(contentStems(reason)).size < LEAST_REASON_STEMS || REASON_POINTS.test(reason)) return 'no whole reason'
  if (contentStems(claim).length < 2) return 'meaning enough'
  const parts = sentenceParts(`why: ${row.name}`, sentence, text, [claim, reason], index)
  if (!parts) return 'term is a concept'
  const point = `${row.opening} ${cleanGloss(reason, false, [])}.`
  return {
    ...parts,
    type: 'WHY', stem, options: [],
    key: { kind: 'points', points: [{ id: 'p1', text: point, sentenceId: sentence.id }] },
    rationales: [{ optionId: 'key', text: `Your lecture says: “${sentence.text}”`, sentenceId: sentence.id }],
    guess: 0,
    difficulty: difficultyPrior({
      type: 'WHY', importance: importanceIn(text, index), stemWords: stem.split(' ').length, siblingShare: 0.5, isFalseStatement: false,
    }),
    verdicts: [passed('plain claim'), passed('reason quoted', row.name)],
  }
}

const AUXILIARY = /^(?:is|are|was|were|can|will|must|does|do|should)$/
const SUBORDINATES = /^(?:that|which|who|whom|whose|when|where|if|as|while|although|how|what|also|too)$/
const OPENS_ELSEWHERE = /^(?:that|which|who|when|if|as|while|because|although|there|it|to|this|these|those|such)$/

/** The claim as a question, or null where it is no single clause that opens with its subject and stands in the present. */
function askWhy(claim: string, insideSentence: boolean, index: LectureIndex): string | null {
  // As a sentence of its own, so that the tagger reads its first word as it would read any.
  const { tokens } = tagSentence(insideSentence ? capitalised(claim) : claim)
  const at = tokens.findIndex((_, i) => i > 0 && isFiniteVerb(tokens, i))
  const verb = tokens[at]
  if (!verb || at > 12) return null
  const before = tokens.slice(0, at)
  if (!isSubject(before) || isCase(before, claim.slice(0, verb.start), index)) return null
  // One statement: what hangs on a second verb may be all that the reason explains ("the energy matter possesses because of ...").
  if (countFiniteVerbs(tokens) !== 1 || tokens.slice(at + 1).some((token) => SUBORDINATES.test(token.lower))) return null
  const subject = cleanGloss(claim.slice(0, verb.start).trim(), !insideSentence, index.sentences.map((one) => one.sentence))
  const rest = cleanGloss(claim.slice(verb.end), false, [])
  // "is hypothermia performed": the participle belongs to the noun, and so may the reason.
  const isNamed = /^(?:is|are)$/.test(verb.lower) && tokens.slice(at + 1).some((token, i, left) => token.pos === 'NOUN'
    && left[i + 1]?.pos === 'VERB')
  if (isNamed) return null
  if (AUXILIARY.test(verb.lower)) return rest === '' ? null : `Why ${verb.lower} ${subject} ${rest}?`
  const base = baseOf(verb.lower)
  if (!base || verb.pos !== 'VERB') return null
  return `${`Why ${base !== verb.lower || verb.lower === 'has' ? 'does' : 'do'} ${subject} ${base} ${rest}`.trim()}?`
}

function isSubject(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => token.text === ',' || /^(?:SCONJ|PRON)$/.test(token.pos) || OPENS_ELSEWHERE.test(token.lower))) return false
  return /^(?:NOUN|PROPN|DET|ADJ|VERB|NUM)$/.test(tokens[0]?.pos ?? '') && tokens.some((token) => /^(?:NOUN|PROPN)$/.test(token.pos))
}

/** Somebody in a story: a name that is no concept of the lecture. */
const isCase = (tokens: readonly Token[], subject: string, index: LectureIndex): boolean =>
  tokens.some((token, i) => token.pos === 'PROPN' && (i > 0 || tokens.length === 1)) && conceptsIn(subject, index).length === 0
