const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** First letters of the first and last word that begins with one: "Mina Farkas" is MF, "Mina (demo)" is M. */
export function initialsOf(name: string): string {
  const all = name.trim().split(/\s+/)
  const named = all.filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const words = named.length > 0 ? named : all
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends.map((word = '') => [...segments.segment(word)][0]?.segment ?? '').join('').toUpperCase()
}
