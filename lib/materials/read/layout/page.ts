/**
 * What a page holds before and after layout. Lengths are points with the origin at the top left corner of
 * the page as it is shown (its rotation applied); `y` grows downwards.
 */
import type { BlockKind } from '#lib/materials/document.ts'

/** What layout needs to know of a font. `widths`: advance of a character in ems; null when unknown. */
export type Font = {
  bold: boolean
  italic: boolean
  mono: boolean
  /** False for fonts whose codes stand for no known characters: their text is noise. */
  readable: boolean
  widths: Record<string, number> | null
  /** A font of little pictures in which letters stand for signs. */
  symbols?: 'dingbats' | 'wingdings' | null
}

/** A stretch of text set in one font, as the file places it. `height` covers ascenders and descenders. */
export type Run = {
  text: string
  x: number
  y: number
  width: number
  height: number
  baseline: number
  size: number
  font: Font
  rtl: boolean
  /** Parts of the page in reading order, from 0, where whoever found the text has seen them; each is then laid out by itself. */
  region?: number
}

export type PageRuns = { number: number; width: number; height: number; runs: Run[] }

/** A word, or the part of a word that is set in one font. */
export type Piece = Omit<Run, 'rtl' | 'region'> & { spaceBefore: boolean }

/** A line of one column: pieces in reading order. `size` is that of most of its characters. */
export type Line = {
  page: number
  text: string
  pieces: Piece[]
  x: number
  right: number
  top: number
  bottom: number
  baseline: number
  size: number
  bold: boolean
  italic: boolean
  mono: boolean
  rtl: boolean
  /** Number of stretches parted by wide gaps, as the cells of a table row are. */
  cells: number
  /** Left and right edge of the column the line stands in. */
  column: { left: number; right: number }
}

/** Lines that belong together: a paragraph, a heading, one bullet, a caption, a table or a listing. */
export type Block = { kind: BlockKind; lines: Line[]; level: number }
