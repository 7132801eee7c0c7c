import { contentStems } from '#lib/language/stems.ts'
import { findPassages, formsOf, heldShare, pairShare, weigh, type Evidence } from './evidence.ts'

/** Shares of the score; chosen on 298 human and 114 own items of building chapters, where neighbouring values do no worse. */
const RETRIEVAL = 0.25
/** What stem and option are worth where they stand in two sentences that follow each other instead of one. */
const TWO_SENTENCES = 0.5
/** Words so far apart in a sentence say little of each other, and by how much less than side by side. */
const FAR_WORDS = 30
const FAR_COST = 0.5

/**
 * Each option set into the stem and scored 0 to 1 against the lecture; which of them is the key is not known here.
 * Co-predicate: the sentence, or two that follow each other, that hold most of the stem together with the option.
 * Retrieval: the passage that answers to the stem best and holds the option.
 * @param asked stems of the question's content words
 */
export function scoreOptions(asked: readonly string[], options: readonly string[], evidence: Evidence): number[] {
  const { passages, units, idf } = evidence
  const [ranks, stem] = [findPassages(asked, evidence), weigh(asked, idf)]
  const found = units
    .map((unit, at) => ({ unit, at, own: heldShare(stem, unit.set), both: TWO_SENTENCES * pairShare(stem, units, at) }))
    .map((one) => ({ ...one, most: Math.max(one.own, one.both) })).filter(({ most }) => most > 0)
    .toSorted((a, b) => b.most - a.most)
  return tellingWords(asked, options).map((words) => {
    const option = weigh(words, idf)
    let together = 0
    for (const { unit, at, own, both, most } of found) {
      if (most <= together) break
      const held = own > together ? heldShare(option, unit.set) : 0
      if (own * held > together) together = Math.max(together, own * held * nearness(unit.stems, asked, words))
      if (both > together) together = Math.max(together, both * pairShare(option, units, at))
    }
    const retrieved = passages.reduce((best, { ordinal, set }) => {
      const rank = ranks.get(ordinal) ?? 0
      return rank > best ? Math.max(best, rank * heldShare(option, set)) : best
    }, 0)
    return (1 - RETRIEVAL) * together + RETRIEVAL * retrieved
  })
}

/**
 * The words that an option is known by: their stems, without those of the stem and of every option, which tell no option
 * from another. Where nothing is left, or another option has the same stems, its words as they are spelt.
 */
function tellingWords(asked: readonly string[], options: readonly string[]): (readonly string[])[] {
  const stems = options.map(contentStems)
  const shared = new Set(stems[0]?.filter((one) => options.length > 1 && stems.every((words) => words.includes(one))) ?? [])
  const telling = stems.map((words) => words.filter((one) => !shared.has(one) && !asked.includes(one)))
  const signs = telling.map((words) => words.toSorted().join(' '))
  const seen = new Map<string, number>()
  for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  return telling.map((words, at) => (words.length === 0 || (seen.get(signs[at] ?? '') ?? 0) > 1 ? formsOf(options[at] ?? '') : words))
}

/** 1 where option and stem stand side by side, less the farther apart. */
function nearness(stems: readonly string[], asked: readonly string[], words: readonly string[]): number {
  const placesOf = (list: readonly string[]) => stems.flatMap((one, at) => (list.includes(one) ? [at] : []))
  const [stem, option] = [placesOf(asked), placesOf(words)]
  const distances = option.flatMap((place) => stem.map((other) => Math.abs(place - other)))
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / Math.max(1, distances.length)
  return 1 - FAR_COST * Math.min(1, mean / FAR_WORDS)
}
