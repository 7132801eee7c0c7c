import type { SlideBox, SlideDescribed, SlideLine, SlidePicture, SlideTable, SlideText } from '#lib/materials/slide-view.ts'
import type { DraftParagraph } from './paragraphs.ts'

/** Rows of a table before they are numbered. */
export type DraftRow = { cells: string[]; isHeader: boolean }

type Drawn =
  | Omit<SlideText, 'paragraphs'> | SlidePicture | SlideLine | Omit<SlideDescribed, 'paragraphs'>
  | (Omit<SlideTable, 'rows'> & { rows: DraftRow[] })

/** A shape as it is painted, with its text before it is numbered. `caption`: what the file says is to be seen on a picture. */
export type DraftShape = {
  type: 'shape'
  box: SlideBox
  turn: number
  drawn: Drawn
  paragraphs: DraftParagraph[]
  caption: string | null
  isTitle: boolean
}

export type DraftGroup = { type: 'group'; members: DraftItem[] }
export type DraftItem = DraftShape | DraftGroup
