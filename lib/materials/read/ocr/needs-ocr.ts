import type { PageRuns, Run } from '#lib/materials/read/layout/page.ts'

/** Stands for what a font shows and Unicode cannot say. */
const UNREADABLE = /\ufffd/g
/** Above this share of such signs a page's text is noise. */
const MOST_UNREADABLE = 0.3
/** Latin letters below which nothing is said about a page's vowels. */
const LEAST_LATIN = 50
/** Languages in Latin letters have .3 and more; letters shifted in the code table, .15 (b, f, l and r for vowels). */
const LEAST_VOWELS = 0.2
/** Pages of formulas are poor in vowels too, but have signs and digits between their letters, and some words. */
const MOSTLY_LETTERS = 0.6
/** A page with fewer words may be a picture with a stamp, a number or a running head. */
const FEW_WORDS = 12

const textOf = (runs: Run[]): string => runs.map((run) => run.text).join(' ')

export const countReadableWords = (runs: Run[]): number => textOf(runs).match(/\p{L}{2,}/gu)?.length ?? 0

/** Is there no text on the page, or only such as its fonts do not tell? */
export function lacksText({ runs }: PageRuns): boolean {
  const signs = textOf(runs).replace(/\s/g, '')
  if (!/[\p{L}\p{N}]/u.test(signs)) return true
  if ((signs.match(UNREADABLE)?.length ?? 0) > MOST_UNREADABLE * signs.length) return true
  const latin = signs.match(/\p{Script=Latin}/gu) ?? []
  if (latin.length < LEAST_LATIN || latin.length < MOSTLY_LETTERS * signs.length) return false
  return (latin.join('').normalize('NFD').match(/[aeiouy]/gi)?.length ?? 0) < LEAST_VOWELS * latin.length
}

/** Has the page so little text that a picture over all of it would be what it says? */
export function hasLittleText({ runs }: PageRuns): boolean {
  return countReadableWords(runs) < FEW_WORDS
}
