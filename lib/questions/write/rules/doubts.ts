import { zipfFrequency } from '#lib/language/frequency.ts'
import { termKey } from '#lib/language/terms.ts'
import { wordsOf, type LanguageRule, type WordList } from '#lib/language/rules/rule.ts'
import type { Definition } from '#lib/questions/write/definition.ts'
import type { LectureIndex } from '#lib/questions/write/lecture.ts'

/**
 * What makes a definition of a strong pattern unsure: it waits for a reviewer. Examples are lectures in the notation of
 * fixtures/bracket-lecture.ts: the first definition of `accepts` is in doubt, that of `rejects` is not.
 */
export type Doubt = LanguageRule & { isDoubtful: (definition: Definition, index: LectureIndex) => boolean }

/** Rules that say outright that a name is explained. */
const OUTRIGHT = new Set(['is called', 'when called', 'refers to', 'means', 'the term', 'is the term for', 'define as'])
/** From this frequency in speech (Zipf) on everybody uses the word: "hole", "headache". */
const EVERYDAY_ZIPF = 4
/** Of a lecture's concepts by sentences that name them, this share is what it is about. */
const MAIN_SHARE = 1 / 3

/** Classes of which a property singles out no member. */
export const BROAD_LISTS: readonly WordList[] = [
  { name: 'broad classes', why: 'they have so many members that one property seldom tells one from all others', accepts: 'element',
    rejects: 'neuron',
    words: ('element substance thing person individual animal object material chemical compound mineral metal ion nutrient organism entity'
      + ' place area something someone anything plant food liquid gas item product good molecule').split(' ') },
]
const BROAD = wordsOf(BROAD_LISTS)

/** Things of which there is one, so that "the" points at no sentence before. */
export const UNIQUE_LISTS: readonly WordList[] = [
  { name: 'the only ones', why: 'everybody knows which is meant', accepts: 'body', rejects: 'behavior',
    words: ('body brain mind heart skin blood head face skull world earth sun moon sky universe environment economy market government'
      + ' public past present future internet law day night year left right front back top bottom inside outside').split(' ') },
]
const UNIQUE = wordsOf(UNIQUE_LISTS)

/** A longer meaning mostly says itself which one it speaks of. */
const MOST_TOLD_WORDS = 8
const TOLD_SENTENCES_AGO = 3

/** What was named this often before, and so many sentences ago, is not introduced here. */
const KNOWN = { named: 3, sentencesAgo: 15 }

function isMain({ term }: Definition, { concepts, sentences }: LectureIndex): boolean {
  if (sentences.some(({ sentence, key }) => sentence.block === 'heading' && key.includes(` ${term.key} `))) return true
  const concept = concepts.get(term.key)
  if (!concept) return false
  const all = [...new Set(concepts.values())]
  return all.filter((other) => other.importance > concept.importance).length < all.length * MAIN_SHARE
}

function isKnownBefore({ term, sentence }: Definition, { naming }: LectureIndex): boolean {
  const before = naming(term.key).filter((one) => one.sentence.block !== 'heading' && one.sentence.ordinal < sentence.ordinal)
  const first = before[0]?.sentence.ordinal ?? sentence.ordinal
  return before.length >= KNOWN.named && sentence.ordinal - first >= KNOWN.sentencesAgo
}

/** "... for the behavior", which one of the sentences just before has named. */
function isToldBefore({ gloss, sentence, term }: Definition, { concepts, naming }: LectureIndex): boolean {
  if (gloss.split(' ').length > MOST_TOLD_WORDS) return false
  const noun = /\bthe (\p{Ll}+)$/u.exec(gloss)?.[1]
  if (!noun || UNIQUE.has(noun) || concepts.has(termKey(noun)) || term.words.includes(termKey(noun))) return false
  return naming(termKey(noun)).some((one) => one.sentence.block !== 'heading' && one.sentence.ordinal < sentence.ordinal
    && sentence.ordinal - one.sentence.ordinal <= TOLD_SENTENCES_AGO)
}

/** "calcium", not "an acid": a stuff or a state, not one of many. */
const isStuff = ({ term }: Definition) => term.article === 'none' && !term.plural
const NEGATION = /\b(?:not|cannot|no|never|n['’]t)\b/
const TALE = /\b(?:he|she|his|her|him|was|were|had)\b/i
const CALCIUM = ['Bones store calcium.', 'Milk holds calcium.', 'Blood carries calcium.',
  ...Array.from({ length: 14 }, (_, i) => `Bone number ${i} is hard.`)].join(' || ')

export const DOUBTS: readonly Doubt[] = [
  {
    name: 'everyday word', why: 'what everybody knows by name is described in passing, unless the lecture is about it or names it outright',
    accepts: 'A [hole] is {an opening or groove in the bone that lets a nerve in}.'
      + ' || An [osteon] is {a unit of compact bone that holds a canal}. || An osteon is small. || Each osteon has a hole.'
      + ' || An osteon grows. || An osteon is round.',
    rejects: '{An opening or groove in the bone that lets a nerve in} is called a [hole].'
      + ' || An [osteon] is {a unit of compact bone that holds a canal}. || An osteon is small. || Each osteon has a hole.'
      + ' || An osteon grows. || An osteon is round.',
    isDoubtful: (one, index) => one.term.words.length === 1 && !one.term.proper && !OUTRIGHT.has(one.fact.rule)
      && zipfFrequency(one.term.name.toLowerCase()) >= EVERYDAY_ZIPF && !isMain(one, index),
  },
  {
    name: 'named in a tale', why: 'an aside on somebody’s doings says what matters there, not what the thing is',
    accepts: 'Her goal was to replace the fear of rabbits with [relaxation], which is {a response that is incompatible with fear}.',
    rejects: 'The goal is to replace fear with [relaxation], which is {a response that is incompatible with fear}.',
    isDoubtful: ({ fact, sentence }) => fact.rule === 'which is' && TALE.test(sentence.text.slice(0, fact.term.start)),
  },
  {
    name: 'thing told before', why: 'a short meaning that ends in "the" and a bare noun speaks of one that the lecture had just named',
    accepts: 'Some people jump because others cheer the behavior. || [Context] refers to {the reward structure for the behavior}.',
    rejects: 'Some people jump because others cheer the behavior. || [Context] refers to {the rewards for the behavior of a person}.',
    isDoubtful: isToldBefore,
  },
  {
    name: 'all of the layers', why: 'how many there are, and of what, another sentence tells',
    accepts: '{The cells in all of the layers except the deepest one} are called [keratinocytes].',
    rejects: '{The cells in all of the layers of the skin} are called [keratinocytes].',
    isDoubtful: ({ gloss }) => /\b(?:all|each|both|some|most|any) of the \p{L}+(?= except\b|$)/u.test(gloss),
  },
  {
    name: 'a property of many', why: 'a stuff named long before, of which a broad class and one property are told, is not told from others',
    accepts: `${CALCIUM} || [Calcium] is {a chemical element that cannot be produced by any living thing}.`,
    rejects: '[Calcium] is {a chemical element that hardens bones and teeth}. || Bones store calcium.',
    isDoubtful: (one, index) => one.head !== null && BROAD.has(one.head) && !OUTRIGHT.has(one.fact.rule)
      && /\b(?:that|which|who)\b/.test(one.gloss) && (isStuff(one) || NEGATION.test(one.gloss)) && isKnownBefore(one, index),
  },
]

/** Why a definition is in doubt whatever its pattern, or null. */
export const doubtOf = (definition: Definition, index: LectureIndex): string | null =>
  DOUBTS.find((doubt) => doubt.isDoubtful(definition, index))?.name ?? null
