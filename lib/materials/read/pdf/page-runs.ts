import { Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist'
import { cleanText } from '#lib/materials/read/clean-text.ts'
import type { Font, PageRuns, Run } from '#lib/materials/read/layout/page.ts'
import type { FontShelf } from './fonts.ts'
import { putOnLines, UNREADABLE } from './put-on-lines.ts'
import { signsOf } from './symbols.ts'

/** Ascenders reach at most this far above the baseline, in ems; some fonts claim far more. */
const MAX_ASCENT = 0.95
const MIN_ASCENT = 0.6
const MAX_DESCENT = 0.3
const MIN_DESCENT = 0.18

/** Bitmap fonts state absurd sizes; noise must not pass for a heading. */
const NOISE_SIZE = 9
const FLIPPED_SHIFT = 0.4
const TEX_LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl']

/** The text of a page with its places, in the order of the file. Turned and empty text is left out. */
export async function readPageRuns(page: PDFPageProxy, fonts: FontShelf): Promise<PageRuns> {
  const content = await page.getTextContent()
  await fonts.load(page, Object.keys(content.styles))
  const viewport = page.getViewport({ scale: 1 })
  const runs: Run[] = []
  const noise = noisyFonts(content, fonts)
  for (const item of content.items) {
    if (!('str' in item)) continue
    const font = fonts.get(item.fontName)
    const isNoise = noise.has(item.fontName)
    const text = isNoise ? UNREADABLE : textOf(item.str, font)
    // White space between words shows in the places of the words.
    if (text.trim() === '' || item.str.trim() === '') continue
    const style = content.styles[item.fontName]
    if (style?.vertical) continue
    const [a, b, , d, x, y] = Util.transform(viewport.transform, item.transform) as [number, number, number, number, number, number]
    const size = isNoise ? Math.min(Math.abs(item.height), NOISE_SIZE) : Math.abs(item.height)
    const width = isNoise ? Math.max(item.width, size / 2) : item.width
    if (size === 0 || !(width > 0) || isTurned(a, b)) continue
    // Noise from flipped bitmap fonts hangs down from its place; its line is found again somewhat lower.
    const baseline = isNoise && d > 0 ? y + FLIPPED_SHIFT * size : y
    const ascent = clamp(style?.ascent, MIN_ASCENT, MAX_ASCENT) * size
    const descent = clamp(style ? -style.descent : undefined, MIN_DESCENT, MAX_DESCENT) * size
    const run: Run = {
      text, x, y: baseline - ascent, width, height: ascent + descent, baseline, size,
      font, rtl: item.dir === 'rtl',
    }
    if (run.x < viewport.width && run.x + run.width > 0 && baseline > 0 && run.y < viewport.height) runs.push(run)
  }
  page.cleanup()
  return { number: page.pageNumber, width: viewport.width, height: viewport.height, runs: noise.size > 0 ? putOnLines(runs) : runs }
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>

/**
 * Fonts of this page whose text is noise: their codes stand for no known characters, and what the codes would be
 * in ASCII is not words. (Bitmap fonts of TeX often are legible so.)
 */
function noisyFonts(content: TextContent, fonts: FontShelf): Set<string> {
  const texts = new Map<string, string>()
  for (const item of content.items) {
    if ('str' in item && !fonts.get(item.fontName).readable) texts.set(item.fontName, (texts.get(item.fontName) ?? '') + item.str)
  }
  return new Set([...texts].filter(([, text]) => {
    const small = text.match(/[a-z ]/g)?.length ?? 0
    const vowels = text.match(/[aeiou]/g)?.length ?? 0
    return text.length < 20 || small < 0.7 * text.length || vowels < 0.2 * small || [...text].some((sign) => sign < '\t')
  }).map(([name]) => name))
}

/** The text of a font: letters of a font of symbols are what they show, and TeX's ligatures are spelt out. */
function textOf(text: string, font: Font): string {
  return cleanText(font.symbols ? signsOf(text, font.symbols) : font.readable ? text : withTexLigatures(text))
}

/** TeX's own encoding keeps its ligatures among the control codes. */
function withTexLigatures(text: string): string {
  return text.replace(/\p{Cc}/gu, (code) => TEX_LIGATURES[code.charCodeAt(0) - 0x0b] ?? code)
}

/** Labels along an axis, stamps across a page: text that does not run from left to right. */
function isTurned(a: number, b: number): boolean {
  return Math.abs(b) > 0.1 * Math.abs(a) || a < 0
}

function clamp(value: number | undefined, low: number, high: number): number {
  // Missing metrics come as null or NaN.
  return typeof value === 'number' && Number.isFinite(value) && value !== 0 ? Math.min(Math.max(value, low), high) : (low + high) / 2
}
