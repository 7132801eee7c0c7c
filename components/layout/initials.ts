const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** First letters of the first and last word: "Mina Farkas" is MF, "Mina" is M. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends.map((word = '') => [...segments.segment(word)][0]?.segment ?? '').join('').toUpperCase()
}
