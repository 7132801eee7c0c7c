import type { SentenceEvidence } from './evidence.ts'
import type { Introduction } from './introductions.ts'
import type { KeyedSentence } from './keyed-sentence.ts'
import type { Occurrences } from './occurrences.ts'
import type { Surface } from './surface.ts'
import { capitalShare } from './surface.ts'

/** What is known of a candidate; shares are 0..1. */
export type CandidateFacts = {
  key: string
  /** How often and in how many sentences it is named, and words of the document. */
  frequency: number
  sentences: number
  words: number
  /** Frequency less what stands inside longer candidates; share of places inside one; number of longer ones. */
  cValue: number
  insideShare: number
  longer: number
  /** Sum of the weights of its evidence; heaviest evidence, heaviest by kind of rule, and best quality of a gloss. */
  evidenceSum: number
  evidence: number
  byKind: Readonly<Record<EvidenceKind, number>>
  gloss: number
  /** Scores of its sentences as introductions, best first. */
  introductions: readonly Introduction[]
  /** Equal to a heading or to a part of one: 1. */
  heading: number
  /** Share of capitals in mid-sentence, damped in texts full of names; of capital letters only; in quotation marks. */
  capitals: number
  acronym: number
  quoted: number
  /** Share of places that open their sentence, follow "the", follow "a" or "of", stand before is/are. */
  opening: number
  afterThe: number
  afterA: number
  afterOf: number
  beforeIs: number
  /** Share of its sentences in the section that names it most; place of the first, 0..1. */
  concentration: number
  firstPlace: number
  /** Other candidates that end in the same word, and the heaviest evidence of its last word and of those. */
  siblings: number
  headEvidence: number
}

/** Rules of evidence in groups: each sign of a group says the same thing in other words. */
export const EVIDENCE_KINDS = {
  called: ['is called', 'called', 'when called', 'the term', 'define as', 'is the term for', 'the concept of'],
  means: ['refers to', 'means', 'which means', 'think of as', 'theory states', 'occurs when', 'consists of', 'formed when'],
  class: ['is a', 'is the', 'is the (loose)', 'the T is', 'plural are', 'is (bare)', 'are those', 'which is'],
  insertion: ['apposition', 'or gloss', 'or name', 'inner colon', 'dash', 'bracket', 'after a dash', 'in T', 'during T'],
  name: ['alias', 'acronym', 'also in brackets', 'in brackets'],
  list: ['list'],
  head: ['head'],
  other: ['the theory of', 'law of', 'law or theory', 'in quotes', 'the study of', 'colon', 'bullet'],
} as const satisfies Record<string, readonly string[]>

export type EvidenceKind = keyof typeof EVIDENCE_KINDS

const kindOf = new Map<string, EvidenceKind>(
  Object.entries(EVIDENCE_KINDS).flatMap(([kind, rules]) => rules.map((rule) => [rule, kind as EvidenceKind])))

const strongest = (own: readonly SentenceEvidence[]) => Math.max(0, ...own.map((each) => each.weight))

/** The parts of the facts that come from the signs of termhood. */
export function factsOfEvidence(own: readonly SentenceEvidence[]) {
  const kinds = Object.keys(EVIDENCE_KINDS) as EvidenceKind[]
  const ofKind = (kind: EvidenceKind) => own.filter((each) => (kindOf.get(each.rule) ?? 'other') === kind)
  return {
    evidence: strongest(own),
    evidenceSum: own.reduce((sum, each) => sum + each.weight, 0),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, strongest(ofKind(kind))])) as Record<EvidenceKind, number>,
    gloss: Math.max(0, ...own.map((each) => each.gloss)),
  }
}

/** The parts that come from how the lecture writes it. `nameShare`: of proper names among the document's nouns. */
export function factsOfForm(surfaces: readonly Surface[], nameShare: number) {
  return {
    capitals: capitalShare(surfaces) * Math.max(0, 1 - nameShare / 0.2),
    acronym: shareOf(surfaces, ({ text }) => /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(text)),
  }
}

/** The parts that come from where it stands. */
export function factsOfPlaces({ places, sentences, longer }: Occurrences, keyed: readonly KeyedSentence[]) {
  const contexts = places.map((place) => {
    const sentence = keyed[place.sentence]
    const first = sentence?.words[place.from]?.token ?? 0
    const last = sentence?.words[place.to - 1]?.token ?? first
    const lower = (at: number) => sentence?.tagged.tokens[at]?.lower ?? ''
    return { at: first, before: lower(first - 1), next: lower(last + 1), quote: sentence?.tagged.tokens[first - 1]?.text ?? '' }
  })
  const bySection = Map.groupBy(sentences, (number) => keyed[number]?.source.section ?? 0)
  return {
    insideShare: shareOf(places, (place) => place.isInside),
    longer,
    quoted: shareOf(contexts, ({ quote }) => /^[“"]$/.test(quote)),
    opening: shareOf(contexts, ({ at, before }) => at === 0 || (at === 1 && /^(?:an?|the)$/.test(before))),
    afterThe: shareOf(contexts, ({ before }) => before === 'the'),
    afterA: shareOf(contexts, ({ before }) => /^an?$/.test(before)),
    afterOf: shareOf(contexts, ({ before }) => /^(?:of|in|for|to|by|with)$/.test(before)),
    beforeIs: shareOf(contexts, ({ next }) => /^(?:is|are|refers?|means|occurs?)$/.test(next)),
    concentration: Math.max(0, ...Array.from(bySection.values(), (own) => own.length)) / Math.max(1, sentences.length),
    firstPlace: (sentences[0] ?? 0) / Math.max(1, keyed.length),
  }
}

function shareOf<T>(all: readonly T[], holds: (each: T) => boolean): number {
  return all.length > 0 ? all.filter(holds).length / all.length : 0
}
