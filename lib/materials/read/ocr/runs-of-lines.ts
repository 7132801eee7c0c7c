import { cleanText } from '#lib/materials/read/clean-text.ts'
import { median } from '#lib/materials/read/layout/columns.ts'
import type { Font, Run } from '#lib/materials/read/layout/page.ts'
import { inRegions } from './regions.ts'
import type { OcrLine, OcrWord } from './recogniser.ts'

/** Lines the recogniser is less sure of are edges of pictures, stains and handwriting. */
const SURE_LINE = 55
/** A word of a good line is the best guess, however unsure: a hole would say something else. Mere signs may be specks. */
const SURE_SIGNS = 45
/** A line of one or two words has no neighbours to vouch for it. */
const SURE_SHORT = 70
const SHORT_LINE = 2
/** At least this share of a line's signs are letters or digits. */
const LEAST_LETTERS = 0.5
/** Letters of a type reach about this share of its size above the baseline, and below. */
const ASCENT = 0.75
const DESCENT = 0.22
/** Letters and digits as tall as the type has them, and their height in ems. */
const TALL = /[bdfhklßA-Z0-9]/
const TALL_EMS = 0.7
/** Sizes this near the text's own are the text's: a scan blurs them. */
const BODY_NEAR = 0.12
/** Lines of one type measure alike to this share. */
const NEAR = 0.12
/** Gaps between words, in ems: as they are set, and so wide that they part cells. */
const SPACE_EMS = 0.5
const CELL_EMS = 2.5
const BULLET_LIKE = /^[®©°¢«»*•·¥]$/
const NO_FONT: Font = { bold: false, italic: false, mono: false, readable: true, widths: null }

/**
 * What was recognised on a page as the runs its layout is made of, in points.
 * @param scale points per pixel
 * @param bodySize size of the document's text where earlier pages tell it; else that of most of this page is taken
 */
export function runsOfLines(lines: OcrLine[], scale: number, bodySize: number | null): { runs: Run[]; bodySize: number | null } {
  const sure = lines.map(withoutNoise).filter((line) => line.words.length > 0)
  const sizes = sizesOf(sure, scale)
  const bySize = sure.flatMap((line) => line.words.map(() => sizes.get(line) ?? 0))
  const body = bodySize ?? (bySize.length > 0 ? Math.round(median(bySize) * 2) / 2 : null)
  const runs = inRegions(sure).flatMap((region, number) => region.flatMap((line) => {
    const size = nearBody(sizes.get(line) ?? 0, body ?? 0)
    const words = withoutGaps(withBullet(line.words), size / scale)
    return words.map((word) => ({ ...runOf(word, line.baseline * scale, size, scale), region: number }))
  }))
  return { runs, bodySize: body }
}

/** Size of the type of each line in points. Lines of a block near its usual size have it, and so has one between two that do. */
function sizesOf(lines: OcrLine[], scale: number): Map<OcrLine, number> {
  const sizes = new Map<OcrLine, number>()
  for (const block of Map.groupBy(lines, (line) => line.block).values()) {
    const own = block.map(sizeOfLine)
    const usual = median(own)
    const isUsual = own.map((size) => Math.abs(size - usual) <= NEAR * usual)
    for (const [index, line] of block.entries()) {
      const isBetween = isUsual[index - 1] === true && isUsual[index + 1] === true
      sizes.set(line, scale * (isUsual[index] === true || isBetween ? usual : (own[index] ?? usual)))
    }
  }
  return sizes
}

/** By the height of its tall letters: every line has some, and blur adds little to them. */
function sizeOfLine({ words, rowHeight }: OcrLine): number {
  const tall = words.filter(({ text }) => TALL.test(text)).map(({ ascent }) => ascent)
  return tall.length > 0 ? median(tall) / TALL_EMS : rowHeight
}

/** Closes the gaps of a line that was set to fill its width: only wider ones part cells. `em` in pixels. */
function withoutGaps(words: OcrWord[], em: number): OcrWord[] {
  return words.map((word, index) => {
    const next = words[index + 1]
    const gap = next ? next.x - word.x - word.width : 0
    return gap > SPACE_EMS * em && gap < CELL_EMS * em ? { ...word, width: word.width + gap - SPACE_EMS * em } : word
  })
}

function withoutNoise(line: OcrLine): OcrLine {
  const words = line.words.filter(({ text, confidence }) => /[\p{L}\p{N}]/u.test(text) || (confidence >= SURE_SIGNS && text.trim() !== ''))
  const text = words.map((word) => word.text).join('')
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const least = words.length <= SHORT_LINE ? SURE_SHORT : SURE_LINE
  const mean = words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length)
  return { ...line, words: mean < least || letters < LEAST_LETTERS * text.length ? [] : words }
}

/** A dot before a line is taken for whatever small sign it looks like, and is the surest sign of a list there is. */
function withBullet(words: OcrWord[]): OcrWord[] {
  const [first, second] = words
  if (!first || !second || !BULLET_LIKE.test(first.text)) return words
  const gap = second.x - first.x - first.width
  const isSet = gap > 0.3 * second.height && first.width < second.height
  return isSet ? [{ ...first, text: '•' }, ...words.slice(1)] : words
}

function nearBody(size: number, body: number): number {
  if (Math.abs(size - body) <= BODY_NEAR * body) return body
  return Math.round(size * 2) / 2
}

function runOf(word: OcrWord, baseline: number, size: number, scale: number): Run {
  return {
    text: cleanText(word.text), x: word.x * scale, width: word.width * scale, baseline, size,
    y: baseline - ASCENT * size, height: (ASCENT + DESCENT) * size, font: NO_FONT, rtl: false,
  }
}
