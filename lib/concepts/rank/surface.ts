import type { KeyedSentence } from './keyed-sentence.ts'
import type { Occurrences } from './occurrences.ts'

/** One way the lecture writes a candidate. `isMid`: not at the start of a sentence, where capitals mean nothing. */
export type Surface = { text: string; isMid: boolean }

export function surfacesOf(found: Occurrences, keyed: readonly KeyedSentence[]): Surface[] {
  return found.places.flatMap((place): Surface[] => {
    const sentence = keyed[place.sentence]
    const first = sentence?.tagged.tokens[sentence.words[place.from]?.token ?? -1]
    const last = sentence?.tagged.tokens[sentence.words[place.to - 1]?.token ?? -1]
    if (!sentence || !first || !last) return []
    const { text, block } = sentence.source
    const form = text.slice(first.start, last.end)
    // A capital on the second word means as much at the start of a sentence.
    const isName = /^\p{Lu}\S+ \p{Lu}\p{Ll}/u.test(form)
    const opensText = sentence.tagged.tokens[0] === first || block === 'heading' || /[“"(:]\s*$/.test(text.slice(0, first.start))
    return [{ text: form, isMid: isName || !opensText }]
  })
}

/** Share of mid-sentence forms that begin with a capital and are no acronym; 0 if there is none in mid-sentence. */
export function capitalShare(surfaces: readonly Surface[]): number {
  const mid = surfaces.filter((surface) => surface.isMid)
  const capital = mid.filter((surface) => /^\p{Lu}\p{Ll}/u.test(surface.text))
  return mid.length > 0 ? capital.length / mid.length : 0
}

/** The most frequent form; lower case unless mid-sentence forms mostly carry capitals. */
export function nameOf(surfaces: readonly Surface[]): string {
  const isProper = capitalShare(surfaces) >= 0.5
  const counts = new Map<string, number>()
  for (const { text, isMid } of surfaces) {
    const plain = isProper ? text : lowerFirst(text)
    const form = plain.replace(/\s+/g, ' ')
    counts.set(form, (counts.get(form) ?? 0) + (isMid ? 1.01 : 1))
  }
  return Array.from(counts).toSorted((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]?.[0] ?? ''
}

/** Lower-cases words that only begin with a capital; acronyms and mixed forms stay. */
function lowerFirst(text: string): string {
  return text.replace(/\p{Lu}\p{Ll}+(?![\p{L}])/gu, (word) => word.toLowerCase())
}
