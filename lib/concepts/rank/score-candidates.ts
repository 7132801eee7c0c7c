import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { countCandidates, isPlausible } from './candidates.ts'
import { factsOfEvidence, factsOfForm, factsOfPlaces, type CandidateFacts } from './candidate-facts.ts'
import { introducingScore } from './defining-score.ts'
import { collectEvidence, type Evidence, type SentenceEvidence } from './evidence.ts'
import { featuresOf, logitOf, type Weights } from './features.ts'
import { headingKeys } from './headings.ts'
import { introductionsOf, type Introduction } from './introductions.ts'
import { keySentence, type KeyedSentence } from './keyed-sentence.ts'
import { noiseOf } from './noise.ts'
import { findOccurrences, type Occurrences } from './occurrences.ts'
import { isPerson } from './persons.ts'
import { nameOf, surfacesOf } from './surface.ts'
import { WEIGHTS } from './weights.ts'

export type ScoredCandidate = {
  key: string
  name: string
  /** In the order of `FEATURE_NAMES`. */
  features: number[]
  score: number
  probability: number
  /** Numbers of the sentences that name it. */
  sentences: number[]
  /** Best first. */
  introductions: readonly Introduction[]
}

/** A candidate named once, or found by a sign only, needs this much evidence to stay. */
const EVIDENCE_FOR_ONE = 0.4

/** Who thought of something is no concept; what was named after them has more words. */
const PERSON_NOISE = 5

/** Fewer words a page, or a heading, than this: slides or notes in their manner, where the title carries the topic. */
const SLIDE_WORDS = 130
const LEAST_TITLES = 8

/** On slides a title, and a bullet that is a name or a name with its gloss, weigh more than in a book. */
const SLIDE_TITLE = 2.2
const SLIDE_BULLET = 0.7

/** What scoring one candidate needs to know of the document. */
type Document = {
  sentences: readonly KeyedSentence[]
  introducing: readonly number[]
  headingsOf: readonly ReadonlySet<string>[]
  nameShare: number
  words: number
  slides: number
}

type Own = ReadonlyMap<number, SentenceEvidence>
type Measured = { key: string; name: string; found: Occurrences; facts: CandidateFacts; own: Own }

/** Candidates most likely key terms first; `slides`: number of pages or titles where the text is slides, else 0. */
export type Scored = { candidates: ScoredCandidate[]; evidence: Evidence; slides: number }

/**
 * All candidates of a document with their features.
 * @param weights those shipped, unless a bench has others
 */
export function scoreCandidates(
  sentences: readonly AnalysedSentence[],
  sections: readonly (readonly string[])[],
  weights: Weights = WEIGHTS,
): Scored {
  const keyed = sentences.map(keySentence)
  const evidence = collectEvidence(keyed)
  const document = describe(sentences, sections, keyed)
  const headings = headingKeysOf(sentences, sections)
  const counts = countCandidates(keyed)
  const keys = new Set([...counts.keys(), ...evidence.bySentence.keys(), ...headings].filter(isPlausible))
  const measured: Measured[] = []
  for (const [key, found] of findOccurrences(keyed, keys)) {
    const own = evidence.bySentence.get(key) ?? new Map<number, SentenceEvidence>()
    const strongest = Math.max(0, ...Array.from(own.values(), (each) => each.weight))
    const isSupported = strongest >= EVIDENCE_FOR_ONE || headings.has(key)
    if (!isSupported && (found.places.length < 2 || !counts.has(key))) continue
    measured.push(measure(key, found, own, headings.has(key) ? 1 : 0, document))
  }
  const candidates = withSiblings(measured).map((each) => score(each, document, weights))
  const ranked = candidates.toSorted((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
  return { candidates: ranked, evidence, slides: document.slides }
}

function describe(sentences: readonly AnalysedSentence[], sections: readonly (readonly string[])[], keyed: KeyedSentence[]): Document {
  const words = sentences.reduce((sum, sentence) => sum + sentence.text.split(/\s+/).length, 0)
  const pages = new Set(sentences.map((sentence) => sentence.page)).size
  const titles = sentences.filter(({ block }) => block === 'heading').length
  const isSlides = pages > 3 && words / pages < SLIDE_WORDS && sentences.some((sentence) => sentence.block === 'bullet')
  return {
    sentences: keyed,
    introducing: keyed.map(introducingScore),
    headingsOf: sections.map((path) => new Set(path.flatMap(headingKeys))),
    nameShare: properShare(keyed),
    words,
    slides: isSlides ? pages : titles >= LEAST_TITLES && words / titles < SLIDE_WORDS ? titles : 0,
  }
}

function measure(key: string, found: Occurrences, own: Own, heading: number, document: Document): Measured {
  const surfaces = surfacesOf(found, document.sentences)
  const facts: CandidateFacts = {
    key,
    frequency: found.places.length,
    sentences: found.sentences.length,
    words: document.words,
    cValue: found.cValue,
    introductions: introductionsOf(key, found, own, document),
    heading,
    siblings: 0,
    headEvidence: 0,
    ...factsOfEvidence([...own.values()]),
    ...factsOfForm(surfaces, document.nameShare),
    ...factsOfPlaces(found, document.sentences),
  }
  return { key, name: nameOf(surfaces), found, facts, own }
}

const headWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1)

/** "Endocrine gland" where the lecture also has "exocrine gland" and says what a gland is. */
function withSiblings(measured: readonly Measured[]): Measured[] {
  const byHead = Map.groupBy(measured, ({ key }) => headWord(key))
  return measured.map((each) => {
    const others = (byHead.get(headWord(each.key)) ?? []).filter((other) => other !== each)
    const headEvidence = Math.max(0, ...others.map(({ facts }) => facts.evidence))
    return { ...each, facts: { ...each.facts, siblings: others.length, headEvidence } }
  })
}

function score({ key, name, found, facts, own }: Measured, document: Document, weights: Weights): ScoredCandidate {
  const features = featuresOf(facts)
  const logit = logitOf(features, weights) - noiseOf(name) - (isPerson(name, textsOf(found, document)) ? PERSON_NOISE : 0)
    + slideBonus(facts, own, document)
  const { introductions } = facts
  return { key, name, features, score: logit, probability: 1 / (1 + Math.exp(-logit)), sentences: found.sentences, introductions }
}

/** Textbooks, on which the weights were found, have neither slide titles nor bullets. */
function slideBonus({ heading }: CandidateFacts, own: Own, { slides }: Document): number {
  if (slides === 0) return 0
  const isBullet = Array.from(own.values()).some(({ rule }) => rule === 'bullet' || rule === 'colon')
  return (heading > 0 ? SLIDE_TITLE : 0) + (isBullet ? SLIDE_BULLET : 0)
}

const textsOf = (found: Occurrences, { sentences }: Document): string[] =>
  found.sentences.map((number) => sentences[number]?.source.text ?? '')

/** What the headings of a document name, whole or in part. */
function headingKeysOf(sentences: readonly AnalysedSentence[], sections: readonly (readonly string[])[]): Set<string> {
  const titles = [...sections.flat(), ...sentences.filter((sentence) => sentence.block === 'heading').map((sentence) => sentence.text)]
  return new Set(titles.flatMap(headingKeys))
}

/** Share of names among the nouns inside sentences: narrative texts are full of them, and there a capital says less. */
function properShare(keyed: readonly KeyedSentence[]): number {
  const nouns = keyed.flatMap(({ tagged }) => tagged.tokens.slice(1).filter((token) => token.pos === 'NOUN' || token.pos === 'PROPN'))
  const names = nouns.filter((token) => token.pos === 'PROPN' && /\p{Ll}/u.test(token.text))
  return nouns.length > 0 ? names.length / nouns.length : 0
}
