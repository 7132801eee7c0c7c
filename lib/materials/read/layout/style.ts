import { median } from './columns.ts'
import type { Line } from './page.ts'

/** How a document is set, learnt from a sample of its pages. Lengths in points. */
export type DocumentStyle = {
  /** Size of most of the text. */
  bodySize: number
  /** Distance of the baselines of neighbouring lines of a paragraph, in ems. */
  leading: number
  /** Whether most of the text is bold, so that bold says nothing. */
  boldBody: boolean
  /** Sizes of headings, largest first. */
  headingSizes: number[]
}

/** A heading is at least this much larger than the text, where size is what marks it. */
export const HEADING_RATIO = 1.1
/** Sizes closer than this are one level. */
const SAME_LEVEL = 1.05
const DEFAULT_LEADING = 1.2
const MAX_LEADING = 2.2
const MAX_HEADING_CHARACTERS = 160

export function learnStyle(pages: Line[][]): DocumentStyle {
  const characters = new Map<number, { all: number; bold: number }>()
  for (const line of pages.flat()) {
    if (line.mono) continue
    const size = roundSize(line.size)
    const count = characters.get(size) ?? { all: 0, bold: 0 }
    count.all += line.text.length
    if (line.bold) count.bold += line.text.length
    characters.set(size, count)
  }
  const body = [...characters].sort((a, b) => b[1].all - a[1].all || b[0] - a[0])[0]
  const bodySize = body?.[0] ?? 10
  const gaps: number[] = []
  for (const lines of pages) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      const gap = next ? (next.baseline - line.baseline) / bodySize : 0
      const isBody = next && isSize(line, bodySize) && isSize(next, bodySize)
      if (isBody && gap > 0.8 && gap < MAX_LEADING) gaps.push(Math.round(gap * 20) / 20)
    }
  }
  const headingSizes: number[] = []
  const large = pages.flat().filter((line) =>
    line.size >= HEADING_RATIO * bodySize && line.text.length <= MAX_HEADING_CHARACTERS && /\p{L}{2}/u.test(line.text))
  for (const size of [...new Set(large.map((line) => line.size))].sort((a, b) => b - a)) {
    if ((headingSizes.at(-1) ?? Number.POSITIVE_INFINITY) > size * SAME_LEVEL) headingSizes.push(size)
  }
  return {
    bodySize,
    leading: gaps.length > 0 ? commonest(gaps) : DEFAULT_LEADING,
    boldBody: body !== undefined && body[1].bold > body[1].all / 2,
    headingSizes,
  }
}

/** Level of a heading by its size, from 0; sizes the sample did not show fall between those it did. */
export function levelOfSize(size: number, style: DocumentStyle): number {
  return style.headingSizes.filter((known) => known > size * SAME_LEVEL).length
}

function isSize(line: Line, size: number): boolean {
  return roundSize(line.size) === size
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2
}

function commonest(values: number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return median([...counts].filter(([, count]) => count === most).map(([value]) => value))
}
