import type { Format } from '#lib/materials/format.ts'
import { FORMATS } from '#lib/materials/format.ts'

/** A page of a talk holds fewer words than this; a page of notes holds hundreds. */
const SLIDE_WORDS = 150

type PageShape = { width: number | null; height: number | null; words: number }

/** Is each page a slide? By the format, or of a PDF by its pages: broader than high, and few words on most of them. */
export function isSlides(format: Format, pages: readonly PageShape[]): boolean {
  if (FORMATS[format].unit === 'slide') return true
  if (format !== 'pdf' || pages.length === 0) return false
  const broad = pages.filter(({ width, height }) => (width ?? 0) > (height ?? 0)).length
  const words = pages.map((page) => page.words).toSorted((a, b) => a - b)
  return broad * 2 > pages.length && (words[Math.floor(words.length / 2)] ?? 0) < SLIDE_WORDS
}
