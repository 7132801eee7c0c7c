import { contentStems } from '#lib/language/stems.ts'

/** So much of a point's content words in what was typed, and it was said. */
const SAID = 0.6

/**
 * Points that stand in what a student typed, by their own words: a first guess, which the student corrects. What is set
 * under a point does not count.
 * @returns ids
 */
export function matchPoints(points: readonly { id: string; text: string }[], typed: string): string[] {
  const said = new Set(contentStems(typed))
  return points.filter(({ text }) => {
    const stems = new Set(contentStems(text.split('\n')[0] ?? ''))
    const found = [...stems].filter((stem) => said.has(stem)).length
    return stems.size > 0 && found / stems.size >= SAID
  }).map(({ id }) => id)
}
