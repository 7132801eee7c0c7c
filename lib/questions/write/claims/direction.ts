import { isFiniteVerb } from '#lib/concepts/facts/clauses.ts'
import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { tagSentence, type Tagged } from '#lib/concepts/facts/tagged.ts'
import { contentStems } from '#lib/language/stems.ts'
import { seededRandom, seedFrom, shuffle } from '#lib/utils/random.ts'
import { cleanGloss } from '#lib/questions/write/clean-gloss.ts'
import { share } from '#lib/questions/write/checks/pair-checks.ts'
import { passed } from '#lib/questions/write/common-parts.ts'
import { difficultyPrior } from '#lib/questions/write/difficulty.ts'
import type { TypeDraft } from '#lib/questions/write/draft.ts'
import type { LectureIndex } from '#lib/questions/write/lecture.ts'
import { DIRECTION_VERBS, plainForm, type DirectionVerb } from '#lib/questions/write/rules/direction-verbs.ts'
import { importanceIn, sentenceParts } from '#lib/questions/write/sentence-parts.ts'
import { capitalised } from '#lib/questions/write/term.ts'

const OPTION_IDS = ['a', 'b', 'c']
/** From this share of a stem's content on another sentence speaks of the same things. */
const SAME_MATTER = 0.6
const LEAST_STEMS = 3
const ALL_FORMS = DIRECTION_VERBS.flatMap(({ up, down }) => [up, down]).flatMap((verb) => [verb, plainForm(verb)])
const ANY_DIRECTION = new RegExp(`\\b(?:${ALL_FORMS.join('|')})\\b`)
const POINTS_BACK = /\b(?:this|these|those|such|it|they|he|she|its|their|his|her|them|other|others|also|either|same|as well|too)\b/i
const LEAD = /^(?:When|If|As|Because|After|Once)\b/

/** `isPlain`: the verb stands in its base, after "will" or a plural. */
type Reading = { row: DirectionVerb; said: string; isPlain: boolean; start: number; end: number }

/**
 * 'Which words complete the sentence? “Insulin ____ the level of sugar in the blood.”' from a main verb that says a direction,
 * or why not; null where the main verb says none.
 */
export function directionQuestion(sentence: AnalysedSentence, index: LectureIndex, seed: number): TypeDraft | string | null {
  const tagged = tagSentence(sentence.text)
  const found = readDirection(tagged)
  if (!found) return null
  const { row, said, isPlain, start, end } = found
  const [before, after] = [sentence.text.slice(0, start), sentence.text.slice(end)]
  if (POINTS_BACK.test(`${before} ${after}`)) return 'no pointer'
  const text = cleanGloss(`${before.trimEnd()} ____${after}`, false, [])
  if (new Set(contentStems(text)).size < LEAST_STEMS) return 'meaning enough'
  if (saysReverse(sentence, row, index)) return 'a second answer could be right'
  const parts = sentenceParts(`direction: ${row.name}`, sentence, sentence.text, [said], index)
  if (!parts) return 'term is a concept'
  const isFuture = /\bwill $/.test(before)
  const form = (verb: string) => (isPlain ? plainForm(isFuture ? verb.replace(/^does not /, 'not ') : verb) : verb)
  const neither = row.neither
  const order = shuffle([row.up, row.down, neither], seededRandom(seedFrom(`${seed} direction ${sentence.id}`)))
  const own = [row.up, row.down].find((verb) => form(verb) === said) ?? ''
  const stem = `Which words complete the sentence? “${capitalised(text)}.”`
  return {
    ...parts,
    type: 'DIRECTION', stem,
    options: order.map((verb, i) => ({ id: OPTION_IDS[i] ?? String(i), text: form(verb) })),
    key: { kind: 'choice', optionId: OPTION_IDS[order.indexOf(own)] ?? 'a' },
    rationales: order.map((verb, i) => ({
      optionId: OPTION_IDS[i] ?? String(i), sentenceId: sentence.id,
      text: verb === own ? 'Your lecture says so.' : `Your lecture says: “${sentence.text}”`,
    })),
    guess: 1 / 3,
    difficulty: difficultyPrior({
      type: 'DIRECTION', importance: importanceIn(sentence.text, index), stemWords: stem.split(' ').length, siblingShare: 1,
      isFalseStatement: false,
    }),
    verdicts: [passed('plain claim'), passed('single key', 'the other directions say the reverse, or nothing'), passed('no leak')],
  }
}

/** The main verb where it is in the table: of the sentence's only clause, or of the clause after "When ...,". */
function readDirection(tagged: Tagged): Reading | null {
  const { tokens, text } = tagged
  const comma = LEAD.test(text) ? tokens.findIndex((token) => token.text === ',') : -1
  if (LEAD.test(text) && comma < 0) return null
  const finite = tokens.findIndex((_, i) => i > comma + 1 && isFiniteVerb(tokens, i))
  // "will raise", "the effect is to raise": the verb that says the direction stands in its base behind.
  const isPurpose = tokens[finite]?.lower === 'is' && tokens[finite + 1]?.lower === 'to'
  const verb = tokens[finite]?.lower === 'will' ? finite + 1 : isPurpose ? finite + 2 : finite
  const token = tokens[verb]
  if (!token) return null
  // A second comma before the verb: something was inserted, and the reading is unsure.
  if (tokens.slice(comma + 1, verb).some((one) => one.text === ',' || /^(?:that|which|who|whose|to)$/.test(one.lower))) return null
  for (const row of DIRECTION_VERBS) {
    for (const base of [row.up, row.down]) {
      for (const isPlain of verb === finite ? [false, true] : [true]) {
        const said = isPlain ? plainForm(base) : base
        if (!text.startsWith(said, token.start) || /[\p{L}-]/u.test(text.charAt(token.start + said.length))) continue
        const end = token.start + said.length
        if (fits(row, text.slice(end))) return { row, said, isPlain, start: token.start, end }
      }
    }
  }
  return null
}

const NO_OBJECT = new RegExp('^(?:in|by|from|with|as|when|if|to|and|or|at|on|over|during|until|because|for|after|through|into|so'
  + '|dramatically|rapidly)$')

/** A verb that acts needs its object next; one that goes alone ends the statement, or says when. */
function fits({ takes }: DirectionVerb, after: string): boolean {
  if (takes === 'place') return /^(?:[.,]| and\b)/.test(after)
  if (takes === 'nothing') return /^(?:\.|,? (?:as|when|if|with|during|after|because)\b)/.test(after)
  const next = /^ (\w+)/.exec(after)?.[1]?.toLowerCase() ?? ''
  return next !== '' && !NO_OBJECT.test(next)
}

/** Whether another sentence on the same matter says the other direction of any verb. */
function saysReverse(sentence: AnalysedSentence, row: DirectionVerb, { sentences, idf }: LectureIndex): boolean {
  const own = sentences.find((one) => one.sentence.id === sentence.id)
  const words = new Set([row.up, row.down].flatMap((verb) => [verb, plainForm(verb)]))
  const ownWords = [...words].filter((word) => new RegExp(`\\b${word}\\b`).test(sentence.text))
  return own !== undefined && sentences.some((other) => other.sentence.id !== sentence.id && ANY_DIRECTION.test(other.sentence.text)
    && !ownWords.some((word) => new RegExp(`\\b${word}\\b`).test(other.sentence.text)) && share(own.stems, other.stems, idf) >= SAME_MATTER)
}
