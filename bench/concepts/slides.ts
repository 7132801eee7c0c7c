import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExtractedConcept } from '#lib/concepts/concept.ts'
import { extractConcepts } from '#lib/concepts/rank/extract-concepts.ts'
import { termKey } from '#lib/language/terms.ts'
import { readLecture } from './lectures.ts'

/** Decks and the entries of their teacher's list of exam topics that they are about. */
const DECKS: Readonly<Record<string, readonly string[]>> = {
  'elte-nlp-02-traditional-pipeline.pdf': ['A2'],
  'elte-nlp-04-ngram-lm.pdf': ['A5', 'A6'],
  'elte-nlp-06-dependency-parsing.pdf': ['A9'],
}
const TOPICS = 'elte-nlp-exam-topics.md'
const FIRST = 20

/** `equal`: keys of topic and concept (or its alias) are the same; `near`: one stands in the other, with half its words. */
export type SlideFigures = { deck: string; topics: number; equal: number; near: number; concepts: number }

/**
 * Keys of the topics of an entry, "- A2. Title (one, two, and three)": the title without "in general" and what follows a
 * "with" or "in the", and each item of the brackets at its commas, slashes and "and".
 */
export function topicsOf(list: string, entry: string): string[] {
  const line = list.split('\n').find((each) => each.startsWith(`- ${entry}.`)) ?? ''
  const [, title = '', items = ''] = /^- \w+\.\s*(.*?)\s*\((.*)\)/.exec(line) ?? []
  const head = title.replace(/\s+(?:in general|with|in the)\b.*$/, '')
  const parts = [head, ...items.split(/,\s*(?:and\s+)?/)].flatMap((each) => each.split(/\s+and\s+|\//))
  return [...new Set(parts.map(termKey))].filter((key) => key !== '')
}

function isNear(topic: string, key: string): boolean {
  const [short, long] = topic.length < key.length ? [topic, key] : [key, topic]
  return ` ${long} `.includes(` ${short} `) && short.split(' ').length * 2 >= long.split(' ').length
}

/** The first twenty concepts of each deck against its topics. */
export async function measureSlides(folder: string): Promise<SlideFigures[]> {
  const list = readFileSync(join(folder, TOPICS), 'utf8')
  const figures: SlideFigures[] = []
  for (const [deck, entries] of Object.entries(DECKS)) {
    const { sentences, sections } = await readLecture(join(folder, deck))
    const concepts = extractConcepts(sentences, sections)
    const keys = concepts.slice(0, FIRST).flatMap(({ key, aliases }: ExtractedConcept) => [key, ...aliases.map(termKey)])
    const topics = [...new Set(entries.flatMap((entry) => topicsOf(list, entry)))]
    figures.push({
      deck, topics: topics.length, concepts: concepts.length,
      equal: topics.filter((topic) => keys.includes(topic)).length,
      near: topics.filter((topic) => keys.some((key) => isNear(topic, key))).length,
    })
  }
  return figures
}
