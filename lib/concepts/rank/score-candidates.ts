import type { AnalysedSentence, Span } from '#lib/concepts/facts/fact.ts'
import { countCandidates, isPlausible } from './candidates.ts'
import { introducingScore, mentionScore } from './defining-score.ts'
import { collectEvidence, type Evidence, type SentenceEvidence } from './evidence.ts'
import { termLogit, type Features } from './features.ts'
import { headingKeys } from './headings.ts'
import { keySentence, type KeyedSentence } from './keyed-sentence.ts'
import { noiseOf } from './noise.ts'
import { findOccurrences, type Occurrences } from './occurrences.ts'
import { isPerson } from './persons.ts'
import { capitalShare, nameOf, quotedShare, surfacesOf } from './surface.ts'

export type Introduction = { sentence: number; score: number; term: Span }

export type ScoredCandidate = {
  key: string
  name: string
  features: Features
  score: number
  probability: number
  /** Numbers of the sentences that name it. */
  sentences: number[]
  /** Best first. */
  introductions: Introduction[]
}

/** A candidate named once, or found by a sign only, needs this much evidence to stay. */
const EVIDENCE_FOR_ONE = 0.4

/** Who thought of something is no concept; what was named after them has more words. */
const PERSON_NOISE = 5

/** Fewer words a page than this: slides, where the title carries the topic. */
const SLIDE_WORDS = 130

/** What scoring one candidate needs to know of the document. */
type Document = {
  sentences: readonly KeyedSentence[]
  /** `introducingScore` of each sentence, and the keys of the headings over each section. */
  introducing: readonly number[]
  headingsOf: readonly ReadonlySet<string>[]
  nameShare: number
}

type Own = ReadonlyMap<number, SentenceEvidence>

/** All candidates of a document with their features, most likely key terms first. */
export function scoreCandidates(
  sentences: readonly AnalysedSentence[],
  sections: readonly (readonly string[])[],
): { candidates: ScoredCandidate[]; evidence: Evidence } {
  const keyed = sentences.map(keySentence)
  const evidence = collectEvidence(keyed)
  const headings = headingWeights(sentences, sections)
  const counts = countCandidates(keyed)
  const keys = new Set([...counts.keys(), ...evidence.bySentence.keys(), ...headings.keys()].filter(isPlausible))
  const document: Document = {
    sentences: keyed,
    introducing: keyed.map(introducingScore),
    headingsOf: sections.map((path) => new Set(path.flatMap(headingKeys))),
    nameShare: properShare(keyed),
  }
  const candidates: ScoredCandidate[] = []
  for (const [key, found] of findOccurrences(keyed, keys)) {
    const own = evidence.bySentence.get(key) ?? new Map<number, SentenceEvidence>()
    const strongest = Math.max(0, ...Array.from(own.values(), (each) => each.weight))
    const isSupported = strongest >= EVIDENCE_FOR_ONE || headings.has(key)
    if (!isSupported && (found.places.length < 2 || !counts.has(key))) continue
    candidates.push(score(key, found, own, headings.get(key) ?? 0, document))
  }
  return { candidates: candidates.toSorted((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1)), evidence }
}

function score(key: string, found: Occurrences, own: Own, heading: number, document: Document): ScoredCandidate {
  const introductions = introductionsOf(key, found, own, document)
  const surfaces = surfacesOf(found, document.sentences)
  const name = nameOf(surfaces)
  const features: Features = {
    key,
    frequency: found.places.length,
    evidence: Math.max(0, ...Array.from(own.values(), (each) => each.weight)),
    definingBest: Math.max(0, introductions[0]?.score ?? 0) / 4,
    definingSum: introductions.slice(0, 5).reduce((sum, each) => sum + Math.max(0, each.score), 0) / 10,
    heading,
    cValue: found.cValue,
    capitals: capitalShare(surfaces) * Math.max(0, 1 - document.nameShare / 0.2),
    quoted: quotedShare(found, document.sentences),
    noise: noiseOf(name) + (isPerson(name, textsOf(found, document)) ? PERSON_NOISE : 0),
  }
  const logit = termLogit(features)
  return { key, name, features, score: logit, probability: 1 / (1 + Math.exp(-logit)), sentences: found.sentences, introductions }
}

const textsOf = (found: Occurrences, { sentences }: Document): string[] =>
  found.sentences.map((number) => sentences[number]?.source.text ?? '')

/** Every sentence that names the candidate, outside headings, with its score as an introduction; best first. */
function introductionsOf(key: string, found: Occurrences, own: Own, document: Document): Introduction[] {
  const introductions: Introduction[] = []
  let seen = -1
  let number = -1
  for (const place of found.places) {
    if (place.sentence === seen) continue
    seen = place.sentence
    number++
    const sentence = document.sentences[seen]
    if (!sentence || sentence.source.block === 'heading') continue
    const at = sentence.words[place.from]?.token ?? 0
    const { tokens } = sentence.tagged
    const first = tokens[at]
    const last = tokens[sentence.words[place.to - 1]?.token ?? at]
    if (!first || !last) continue
    const isUnderOwnHeading = document.headingsOf[sentence.source.section]?.has(key) ?? false
    const mention = { evidence: own.get(seen), number, position: at / Math.max(1, tokens.length), isAtStart: at <= 1, isUnderOwnHeading }
    const term = { start: first.start, end: last.end, text: sentence.source.text.slice(first.start, last.end) }
    introductions.push({ sentence: seen, score: (document.introducing[seen] ?? 0) + mentionScore(mention), term })
  }
  return introductions.toSorted((a, b) => b.score - a.score)
}

/** 1 for what a heading names; more on slides, where a title is all the text a topic gets. */
function headingWeights(sentences: readonly AnalysedSentence[], sections: readonly (readonly string[])[]): Map<string, number> {
  const pages = new Set(sentences.map((sentence) => sentence.page)).size
  const words = sentences.reduce((sum, sentence) => sum + sentence.text.split(/\s+/).length, 0)
  const isSlides = pages > 3 && words / pages < SLIDE_WORDS && sentences.some((sentence) => sentence.block === 'bullet')
  const titles = [...sections.flat(), ...sentences.filter((sentence) => sentence.block === 'heading').map((sentence) => sentence.text)]
  return new Map(titles.flatMap(headingKeys).map((key) => [key, isSlides ? 1.5 : 1]))
}

/** Share of names among the nouns inside sentences: narrative texts are full of them, and there a capital says less. */
function properShare(keyed: readonly KeyedSentence[]): number {
  const nouns = keyed.flatMap(({ tagged }) => tagged.tokens.slice(1).filter((token) => token.pos === 'NOUN' || token.pos === 'PROPN'))
  const names = nouns.filter((token) => token.pos === 'PROPN' && /\p{Ll}/u.test(token.text))
  return nouns.length > 0 ? names.length / nouns.length : 0
}
