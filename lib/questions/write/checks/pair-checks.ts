import { wordsOf as wordsOfLists, type LanguageRule } from '#lib/language/rules/rule.ts'
import { editDistance } from '#lib/language/edit-distance.ts'
import { termKey } from '#lib/language/terms.ts'
import type { Definition } from '#lib/questions/write/definition.ts'
import { mayNameOneThing } from '#lib/questions/write/checks/rival-names.ts'
import { parentsOf } from '#lib/questions/write/hierarchy.ts'
import type { LectureIndex } from '#lib/questions/write/lecture.ts'
import { reverses } from '#lib/questions/write/rules/antonyms.ts'
import { NO_ACT_LISTS } from '#lib/questions/write/rules/no-acts.ts'

/**
 * A reason why a second term could also be the answer, or is no fair wrong answer. Examples are lectures: the first
 * definition is the one asked about, the second gives the other term. `accepts` passes, `rejects` fails.
 */
export type PairCheck = LanguageRule & { fails: (key: Definition, other: Definition, index: LectureIndex) => boolean }

/** Share of a stem's content (by idf) that another sentence with the other term may hold. */
const CO_PREDICATE = 0.45
/** Share of one gloss's content (by idf) that another gloss may hold. */
const GLOSS_OVERLAP = 0.5

const NO_ACTS = wordsOfLists(NO_ACT_LISTS)

const NEURON = 'A [neuron] is {a cell that sends and receives signals}.'

const wordsOf = (one: Definition) => new Set(one.glossTokens.map((token) => token.lower))
const contains = (text: string, part: string) => part !== '' && ` ${text} `.includes(` ${part} `)

/** Idf-weighted share of `of` that stands in `within`. */
export function share(of: ReadonlySet<string>, within: ReadonlySet<string>, idf: (stem: string) => number): number {
  let [all, held] = [0, 0]
  for (const stem of of) {
    all += idf(stem)
    if (within.has(stem)) held += idf(stem)
  }
  return all === 0 ? 0 : held / all
}

export const PAIR_CHECKS: readonly PairCheck[] = [
  {
    name: 'another name', why: 'an alias or a spelling of the key is right as well',
    accepts: `${NEURON} || A [gland] is {an organ that makes a hormone}.`,
    rejects: 'A [short-term memory] (STM) is {a store that holds items for seconds}. || [STM] is {the place in which rehearsal happens}.',
    fails: (key, other, { names }) => key.term.key === other.term.key || Boolean(names.get(key.term.key)?.has(other.term.key))
        || (key.term.key.length > 4 && editDistance(key.term.key, other.term.key) <= 1),
  },
  {
    name: 'parent or child', why: 'a kind of the key, or the class it belongs to, fits the stem as well',
    accepts: `${NEURON} || A [gland] is {an organ that makes a hormone}.`,
    rejects: '[Associative learning] occurs {when an animal connects two events}.'
      + ' || [Classical conditioning] is {a form of associative learning in which a signal predicts food}.',
    fails: (key, other, index) => parentsOf(key.term.key, index).has(other.term.key) || parentsOf(other.term.key, index).has(key.term.key),
  },
  {
    name: 'said to be a kind', why: 'a sentence calls one a form of the other',
    accepts: 'A [poodle] is {a small animal that does not shed}. || A [cat] is {an animal that climbs well}.',
    rejects: '[Diffusion] is {the spread of particles from dense to thin places}.'
      + ' || [Passive transport] is {the movement of particles without any use of energy}.'
      + ' || This is a form of passive transport called simple diffusion.',
    fails: (key, other, index) => index.naming(other.term.key).some(({ key: text }) => contains(text.trim(), key.term.key)
      && (kindOf(key.term.key).test(text) || kindOf(other.term.key).test(text))),
  },
  {
    name: 'word inside word', why: '"X Y" is a Y, and a part of a longer name is its class',
    accepts: 'A [motor neuron] is {a cell that moves a muscle}. || A [sense organ] is {a part that takes in light or sound}.',
    rejects: 'A [motor neuron] is {a cell that moves a muscle}. || A [neuron] is {a cell that sends signals}.',
    fails: (key, other) => contains(key.term.key, other.term.key) || contains(other.term.key, key.term.key),
  },
  {
    name: 'same root', why: 'words of one root are told apart by grammar, not by knowledge',
    accepts: '[Anabolism] is {the building of large molecules from small ones}. || [Catabolism] is {the breakdown of large molecules}.',
    rejects: '[Psychology] is {the study of the mind and of behavior}. || A [psychologist] is {a person who studies minds}.',
    fails: (key, other) => key.term.words.length === 1 && other.term.words.length === 1 && commonPrefix(key.term.key, other.term.key) >= 6,
  },
  {
    name: 'one thing under two heads', why: 'a treatment named by its aim and by its means is one treatment',
    accepts: 'A [motor neuron] is {a cell that moves a muscle}. || A [sense organ] is {a part that takes in light or sound}.',
    rejects: '[Aversive conditioning] is {the use of an unpleasant stimulus against a habit}.'
      + ' || [Aversion therapy] is {a treatment that goes by links between a habit and discomfort}.',
    fails: (key, { term }) => key.term.words.length > 1 && mayNameOneThing(key.term.words, term.words),
  },
  {
    name: 'glosses overlap', why: 'two meanings that share most of their words may both fit, unless one is the reverse of the other',
    accepts: `${NEURON} || A [gland] is {an organ that makes a hormone}.`,
    rejects: 'A [sensor] is {a component that monitors a value of the body}.'
      + ' || A [receptor] is {a component of a loop that monitors a value of the body}.',
    fails: (key, other, index) => index.definitions.some((one) => one.term.key === other.term.key && !reverses(wordsOf(key), wordsOf(one))
      && (share(key.stems, one.stems, index.idf) > GLOSS_OVERLAP || share(one.stems, key.stems, index.idf) > 0.7)),
  },
  {
    name: 'same act', why: '"the sharing of" this and that are told apart by wording, unless one is the reverse of the other',
    accepts: '[Disclosure] is {the sharing of personal information}. || [Trust] is {the keeping of secrets that others have told}.',
    rejects: '[Disclosure] is {the sharing of personal information}. || [Intimacy] is {the sharing of close thoughts and emotions}.',
    fails: (key, other, index) => index.definitions.some((one) => one.term.key === other.term.key && actOf(key) !== null
      && actOf(key) === actOf(one) && !reverses(wordsOf(key), wordsOf(one))),
  },
  {
    name: 'said of it too', why: 'another sentence says of the other term what the stem says',
    accepts: `${NEURON} || The [retina] is {a layer at the back of the eye}. || The retina is thin.`,
    rejects: 'The [hippocampus] is {an area of the brain known to play a role in memory}.'
      + ' || The [amygdala] is {a structure that makes fear}. || The amygdala is an area of the brain that plays a role in memory too.',
    fails: (key, other, index) => index.naming(other.term.key).some(({ sentence, stems }) => sentence.id !== key.sentence.id
      && !definesIn(other, sentence.id, index) && !namesIn(key, sentence.id, index) && share(key.stems, stems, index.idf) >= CO_PREDICATE),
  },
  {
    name: 'coordinated where it is said', why: '"A and B do it": what holds for one holds for the other',
    accepts: `${NEURON} || The [retina] is {a layer at the back of the eye}.`,
    rejects: 'The [amygdala] is {a structure that stores memories of fear}.'
      + ' || The [hippocampus] is {the part of the brain shaped like a horse}. || The amygdala and hippocampus store memories of fear.',
    fails: (key, other, index) => index.naming(other.term.key).some(({ sentence, stems, key: text }) => sentence.id !== key.sentence.id
      && coordinates(text, key.term.key, other.term.key) && share(key.stems, stems, index.idf) >= CO_PREDICATE),
  },
  {
    name: 'named in the stem', why: 'a term of the stem is no candidate for its answer',
    accepts: `${NEURON} || A [gland] is {an organ that makes a hormone}.`,
    rejects: 'A [reflex] is {a reaction of the spinal cord to a stimulus}. || A [stimulus] is {a change in the world that can be sensed}.',
    fails: (key, { term }) => [term.key, ...term.aliases.map(termKey)].some((name) => contains(termKey(key.gloss), name)),
  },
]

/** The first check that forbids `other` as a wrong answer to what `key` defines, or null. */
export function pairFault(key: Definition, other: Definition, index: LectureIndex): string | null {
  return PAIR_CHECKS.find((check) => check.fails(key, other, index))?.name ?? null
}

function commonPrefix(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** What is done to something, where a gloss opens with it ("the sharing of"); null where the word in "-ing" names a thing. */
function actOf({ gloss }: Definition): string | null {
  const act = /^(?:the )?(?:[\p{Ll}-]+ )?(\p{Ll}{2,}ing) of\b/u.exec(gloss)?.[1]
  return act && !NO_ACTS.has(act) ? act : null
}

const coordinates = (text: string, a: string, b: string) =>
  [`${a} and ${b}`, `${b} and ${a}`, `${a} or ${b}`, `${b} or ${a}`].some((pair) => contains(text.trim(), pair))

const KIND = 'type|kind|form|sort|example|subtype|variety|case|instance|branch|method|means?|mechanism|part'
const kindOf = (key: string) => new RegExp(` (?:${KIND}) of (?:an? |the )?${key.replace(/[^\p{L}\p{N} ]/gu, '.')} `, 'u')

const definesIn = (one: Definition, sentence: string, index: LectureIndex) =>
  index.definitions.some((other) => other.term.key === one.term.key && other.sentence.id === sentence)

/** Sentences that name both may contrast them; "coordinated" judges those. */
const namesIn = (one: Definition, sentence: string, index: LectureIndex) =>
  index.naming(one.term.key).some((other) => other.sentence.id === sentence)
