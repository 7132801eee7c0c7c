import { contentStems } from '#lib/language/stems.ts'

/** Two stems may share this much of their content words (Jaccard). */
export const MOST_ALIKE = 0.6

export const stemWords = (stem: string): ReadonlySet<string> => new Set(contentStems(stem))

/** Do two stems, as their content words, ask nearly the same? */
export function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const both = [...a].filter((stem) => b.has(stem)).length
  return both > 0 && both / (a.size + b.size - both) > MOST_ALIKE
}
