import type { ConceptDefinition } from '#lib/concepts/concept.ts'
import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { matchesAny } from '#lib/language/rules/rule.ts'
import { termKey } from '#lib/language/terms.ts'
import { withoutCycles, type Pair } from './acyclic.ts'
import { BETWEEN_RULES } from './edge-rules.ts'
import { edgeWeight, type Placed } from './edge-weight.ts'
import { findNames, headOf, indexNames } from './find-names.ts'
import { glossSide, type Part } from './gloss-side.ts'
import { isPerson, mayBuildOn, mayDefine } from './guards.ts'
import { nameShare } from './name-share.ts'

/** A concept as the edges see it. `mentions`: ids of the sentences that name it, in reading order. */
export type EdgeConcept = {
  id: string
  name: string
  aliases: readonly string[]
  mentions: readonly string[]
  definition: Pick<ConceptDefinition, 'sentence' | 'term' | 'gloss'> | null
}

/** `from` builds on `to`; `sentenceId` is the sentence that defines `from`. */
export type FoundEdge = Pair & { sentenceId: string }

/** Least weight of an edge. */
const LEAST = 0.5

/** Above this the text tells of persons and places, and what it says of a term is mostly who and where. */
const MOST_NAMES = 0.13

/**
 * Which concepts build on which: on those named on the gloss side of their defining sentence, and "working memory" on
 * "memory". Surest first, no cycle, none to itself, none in a narrative text.
 * @param concepts best first, with names merged
 * @param standing edges that are there already: none is given that would close a cycle with them
 */
export function findEdges(
  concepts: readonly EdgeConcept[],
  sentences: readonly AnalysedSentence[],
  standing: readonly Pair[] = [],
): FoundEdge[] {
  if (nameShare(sentences.map(({ text }) => text)) > MOST_NAMES) return []
  const drafts = draftEdges(concepts, new Map(sentences.map((sentence) => [sentence.id, sentence])))
  const places = placesOf(concepts, sentences)
  const pairs = new Set(drafts.map(({ from, to }) => `${from} ${to}`))
  const weighed = drafts.flatMap((draft) => {
    const [from, to] = [places.get(draft.from), places.get(draft.to)]
    const weight = from && to ? edgeWeight(from, to, pairs.has(`${draft.to} ${draft.from}`)) : 0
    return weight >= LEAST ? [{ draft, weight }] : []
  })
  return withoutCycles(weighed.toSorted((a, b) => b.weight - a.weight).map(({ draft }) => draft), standing)
}

/** Every pair the guards let through. */
function draftEdges(concepts: readonly EdgeConcept[], sentences: ReadonlyMap<string, AnalysedSentence>): FoundEdge[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]))
  const index = indexNames(concepts)
  return concepts.flatMap((concept) => {
    const { definition } = concept
    const sentence = sentences.get(definition?.sentence ?? '')
    if (!definition || !sentence || !mayDefine(sentence) || isPerson(concept, sentence.text)) return []
    const side = glossSide(sentence.text, definition)
    const named = (side ? findNames(sentence, index) : []).flatMap((name) => (side && restsOn(sentence.text, side, name) ? [name.id] : []))
    const targets = new Set([...named, headOf(concept, index) ?? concept.id])
    return [...targets].flatMap((id) => {
      const to = byId.get(id)
      return to && mayBuildOn(concept, to) ? [{ from: concept.id, to: id, sentenceId: sentence.id }] : []
    })
  })
}

/**
 * Whether the gloss side rests on a name in it: it stands inside, the words before do not say otherwise, and it is not all
 * there is ("Carbohydrates are referred to as saccharides" gives another name).
 */
function restsOn(text: string, side: Part, name: Part): boolean {
  if (name.start < side.start || name.end > side.end || matchesAny(BETWEEN_RULES, text.slice(side.start, name.start))) return false
  return termKey(text.slice(side.start, side.end)) !== termKey(text.slice(name.start, name.end))
}

/** Where each concept is first named and defined, as positions in the document. */
function placesOf(concepts: readonly EdgeConcept[], sentences: readonly AnalysedSentence[]): Map<string, Placed> {
  const order = new Map(sentences.map(({ id }, at) => [id, at]))
  return new Map(concepts.map(({ id, mentions, definition }) => [id, {
    first: Math.min(...mentions.map((mention) => order.get(mention) ?? Infinity)),
    defined: order.get(definition?.sentence ?? '') ?? null,
    mentions: new Set(mentions),
  }]))
}
