import type { KeyedSentence } from './keyed-sentence.ts'

/** Where a candidate stands: words `from`..`to` of sentence number `sentence`. */
export type Occurrence = { sentence: number; from: number; to: number; isInside: boolean }

export type Occurrences = {
  places: Occurrence[]
  /** Numbers of the sentences that name it, ascending. */
  sentences: number[]
  /** C-value: frequency less what stands inside longer candidates, times log2(words + 1). */
  cValue: number
  /** Number of longer candidates it stands in. */
  longer: number
}

/** Finds every candidate in every sentence, by keys. */
export function findOccurrences(sentences: readonly KeyedSentence[], keys: ReadonlySet<string>): Map<string, Occurrences> {
  const found = new Map<string, { places: Occurrence[]; nested: number; longer: Set<string> }>()
  const longest = Math.max(1, ...Array.from(keys, (key) => key.split(' ').length))
  for (const [sentence, { words }] of sentences.entries()) {
    const here: { key: string; from: number; to: number }[] = []
    for (let from = 0; from < words.length; from++) {
      let key = ''
      for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
        const word = words[to - 1]?.key ?? ''
        if (word === '') break
        key = key === '' ? word : `${key} ${word}`
        if (keys.has(key)) here.push({ key, from, to })
      }
    }
    for (const match of here) {
      const length = match.to - match.from
      const outer = here.filter((other) => other.from <= match.from && other.to >= match.to && other.to - other.from > length)
      const entry = found.get(match.key) ?? { places: [], nested: 0, longer: new Set<string>() }
      entry.places.push({ sentence, from: match.from, to: match.to, isInside: outer.length > 0 })
      if (outer.length > 0) entry.nested++
      for (const other of outer) entry.longer.add(other.key)
      found.set(match.key, entry)
    }
  }
  return new Map(Array.from(found, ([key, { places, nested, longer }]) => {
    const length = Math.log2(key.split(' ').length + 1)
    const cValue = Math.max(0, length * (places.length - (longer.size > 0 ? nested / longer.size : 0)))
    return [key, { places, sentences: [...new Set(places.map((place) => place.sentence))], cValue, longer: longer.size }]
  }))
}
