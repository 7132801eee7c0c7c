import type { Span } from '#lib/concepts/facts/fact.ts'
import { mentionScore } from './defining-score.ts'
import type { SentenceEvidence } from './evidence.ts'
import type { KeyedSentence } from './keyed-sentence.ts'
import type { Occurrences } from './occurrences.ts'

/** A sentence that names a candidate: number, score as its introduction, and where the name stands. */
export type Introduction = { sentence: number; score: number; term: Span }

type Document = {
  sentences: readonly KeyedSentence[]
  /** `introducingScore` of each sentence, and the keys of the headings over each section. */
  introducing: readonly number[]
  headingsOf: readonly ReadonlySet<string>[]
}

/** Every sentence that names the candidate, outside headings, with its score as an introduction; best first. */
export function introductionsOf(
  key: string,
  found: Occurrences,
  own: ReadonlyMap<number, SentenceEvidence>,
  document: Document,
): Introduction[] {
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
