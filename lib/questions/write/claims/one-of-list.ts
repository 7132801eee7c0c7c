import type { AnalysedSentence, ListFact } from '#lib/concepts/facts/fact.ts'
import { NUMBERS } from '#lib/concepts/facts/rules/list-rules.ts'
import { singular } from '#lib/language/singular.ts'
import { contentStems } from '#lib/language/stems.ts'
import { tagTokens } from '#lib/language/tagger.ts'
import { termKey } from '#lib/language/terms.ts'
import { seededRandom, seedFrom, shuffle } from '#lib/utils/random.ts'
import { isAskableTerm } from '#lib/questions/write/checks/definition-checks.ts'
import { parallelFault } from '#lib/questions/write/checks/option-checks.ts'
import { passed } from '#lib/questions/write/common-parts.ts'
import { nameOnly, type Definition } from '#lib/questions/write/definition.ts'
import { difficultyPrior } from '#lib/questions/write/difficulty.ts'
import type { TypeDraft } from '#lib/questions/write/draft.ts'
import { classOf, type GlossClass } from '#lib/questions/write/rules/gloss-classes.ts'
import { parentsOf } from '#lib/questions/write/hierarchy.ts'
import type { LectureIndex } from '#lib/questions/write/lecture.ts'
import { importanceIn, sentenceParts } from '#lib/questions/write/sentence-parts.ts'

const OPTION_IDS = ['a', 'b', 'c']
const NUMBER_BEFORE = /\b(two|three|four|five|six|seven|eight|nine|ten)\s+$/i
const HEAD_FITS = /\b(?:of|in)\b/
const HEAD_POINTS = /\b(?:this|these|those|that|which|its|their|his|her|our|your|other|following|such|they|it)\b/i
/** Nothing but the colon or verb between head and members: what stands there would be left out of the question. */
const GOES_STRAIGHT_ON = /^\s*(?:\([^)]*\))?\s*(?::|,)?\s*(?:are|include|is)?\s*:?\s*(?:the |an? )?$/
/** "three ways to" and "four of the" name no class. */
const HEAD_OPENS = /^(?:of|ways?|things?|reasons?|questions?|examples?|people|times|years|steps)\b/i

/**
 * "Which of these is one of the three divisions of the brain?" from a counted list, or why not. Wrong answers are terms of the
 * lecture that no sentence puts beside the members or under the head.
 */
export function oneOfList(
  sentence: AnalysedSentence,
  list: ListFact,
  factIndex: number,
  terms: readonly Definition[],
  index: LectureIndex,
  seed: number,
): TypeDraft | string {
  const { head, items } = list
  if (!list.counted || !head) return 'list is not counted'
  const name = head.text.replace(/\s*\([^)]*\)/g, '').trim()
  if (!GOES_STRAIGHT_ON.test(sentence.text.slice(head.end, items[0]?.start))) return 'head says too little'
  const count = NUMBER_BEFORE.exec(sentence.text.slice(0, head.start))?.[1]?.toLowerCase()
  if (!count || NUMBERS.indexOf(count) !== items.length) return 'count does not match'
  if (!HEAD_FITS.test(name) || HEAD_POINTS.test(name) || HEAD_OPENS.test(name)
    || contentStems(name).length < 2) return 'head says too little'
  const members = items.map((item) => nameOnly(sentence, item, factIndex, index.sentences.map((one) => one.sentence)))
  const isAdjective = (text: string) => tagTokens(text).at(-1)?.pos === 'ADJ'
  if (members.some(({ term, fact }) => term.words.length > 4 || /\d/.test(term.name)
    || isAdjective(fact.term.text))) return 'members are no names'
  const headWords = new Set(termKey(name).split(' '))
  if (members.every(({ term }) => term.words.some((word) => headWords.has(word)))) return 'leak'
  const random = seededRandom(seedFrom(`${seed} list ${sentence.id} ${factIndex}`))
  const plain = members.filter(({ term }) => !term.words.some((word) => headWords.has(word)))
  const fit = shuffle(plain, random).find((member) => outsiders(member, members, name, terms, index).length >= 2)
  const [first, second] = fit ? outsiders(fit, members, name, terms, index) : []
  if (!fit || !first || !second) return 'too few fair wrong answers'
  const proof = [head.text, ...items.map((item) => item.text)]
  const parts = sentenceParts(`list: ${list.rule}`, sentence, `${name} ${fit.term.name}`, proof, index)
  if (!parts) return 'term is a concept'
  const order = shuffle([fit, first, second], random)
  const stem = `Which of these is one of the ${count} ${name}?`
  const own = `Your lecture names ${count}: “${sentence.text}”`
  return {
    ...parts, factIndex: null,
    type: 'ONE_OF_LIST', stem,
    options: order.map((one, i) => ({ id: OPTION_IDS[i] ?? String(i), text: one.term.name })),
    key: { kind: 'choice', optionId: OPTION_IDS[order.indexOf(fit)] ?? 'a' },
    rationales: order.map((_, i) => ({ optionId: OPTION_IDS[i] ?? String(i), text: own, sentenceId: sentence.id })),
    guess: 1 / 3,
    difficulty: difficultyPrior({
      type: 'ONE_OF_LIST', importance: importanceIn(name, index), stemWords: stem.split(' ').length, siblingShare: 0.5,
      isFalseStatement: false,
    }),
    verdicts: [passed('counted list', count), passed('single key', 'the count is complete; no other option is a member or a kind of one')],
  }
}

/** Terms that are no member, no kind of a member or of the head, and never named beside a member in a list; nearest first. */
function outsiders(key: Definition, members: readonly Definition[], head: string, terms: readonly Definition[],
  index: LectureIndex): Definition[] {
  const memberKeys = new Set(members.map(({ term }) => term.key))
  const headKey = ` ${termKey(head)} `
  const kind = kindOfMembers(key, head, index)
  const beside = new Set(index.lists.flatMap(({ items }) => {
    const keys = items.map((item) => termKey(item.text))
    return keys.some((one) => memberKeys.has(one)) ? keys : []
  }))
  return terms.filter((other) => {
    const { key: name, words } = other.term
    if (memberKeys.has(name) || beside.has(name) || headKey.includes(` ${name} `) || !other.isSure
      || !isAskableTerm(other, index)) return false
    if (words.some((word) => word.length > 3 && headKey.includes(` ${word} `))) return false
    if (members.some(({ term }) => term.key.includes(name) || name.includes(term.key) || parentsOf(name, index).has(term.key)
      || parentsOf(term.key, index).has(name) || index.names.get(term.key)?.has(name))) return false
    if (kind === null ? other.sentence.section !== key.sentence.section : other.kind !== kind) return false
    // What is said of the head in its own meaning could make it a member as well.
    if (contentStems(head).some((stem) => other.stems.has(stem))) return false
    return parallelFault(key.term, other.term) === null
  }).toSorted((a, b) => distance(a, key) - distance(b, key))
}

/** What kind of thing a member is: by its own meaning where the lecture defines it, else by the noun that heads the list. */
function kindOfMembers({ term }: Definition, head: string, { definitions }: LectureIndex): GlossClass | null {
  const own = definitions.find((one) => one.term.key === term.key && one.kind !== null)?.kind
  const nouns = tagTokens(head.replace(/^.*?\b(?:types?|kinds?|forms?|categories|classes) of\s+/i, '').split(/\b(?:of|in|for)\b/)[0] ?? '')
  return own ?? classOf(singular(nouns.at(-1)?.lower ?? ''))
}

const distance = (one: Definition, key: Definition) => Math.abs(one.sentence.ordinal - key.sentence.ordinal)
