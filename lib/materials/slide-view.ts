/**
 * A slide laid out from its file. Client-safe. Lengths are fractions of the slide, origin at its top left corner; sizes of
 * letters are fractions of its height; colours are CSS (`#rrggbb`, `#rrggbbaa`). `paragraph` is the number that its
 * sentences carry (ReadSentence.paragraph). Shapes stand in the order they are painted.
 */
export type SlideView = { kind: 'slide'; background: string | null; shapes: SlideShape[]; notes: number[] }

/** The heading under which the notes to a slide stand. */
export const NOTES_HEADING = 'Speaker notes'

export type SlideBox = { x: number; y: number; width: number; height: number }

export type SlideParagraph = {
  /** Null for what is drawn but not text of the lecture: a title said again, the name of the university on each slide. */
  paragraph: number | null
  /** Given where `paragraph` is null. */
  text: string | null
  /** Depth of indentation, from 0. */
  level: number
  /** The sign or number before it, as the file has it; null for none. */
  bullet: string | null
  size: number
  bold: boolean
  align: 'left' | 'center' | 'right'
  color: string | null
}

/** A row is one paragraph: its cells joined by CELL_JOINT are the text of its sentence. */
export type SlideRow = { paragraph: number; cells: string[]; isHeader: boolean }

export const CELL_JOINT = ' | '

export type SlideText = {
  kind: 'text'
  anchor: 'top' | 'middle' | 'bottom'
  form: 'rect' | 'round' | 'ellipse'
  fill: string | null
  /** Colour of its outline. */
  line: string | null
  /** Lines are not broken: the text may stand out of its place. */
  isNowrap: boolean
  paragraphs: SlideParagraph[]
}

export type SlidePicture = {
  kind: 'picture'
  /** Its name inside the file; null for a format that browsers do not draw. */
  source: string | null
  alt: string | null
  /** Paragraph that says what is to be seen, from the file. */
  caption: number | null
  /** Where the whole picture stands, in fractions of the box that shows a part of it; null for all of it. */
  crop: SlideBox | null
}

/** What is not drawn here but told as text. */
export type SlideDescribed = { kind: 'described'; what: 'chart' | 'diagram' | 'media' | 'object'; paragraphs: SlideParagraph[] }

export type SlideTable = { kind: 'table'; size: number; rows: SlideRow[] }

/** From one corner of its box to the opposite one. */
export type SlideLine = { kind: 'line'; color: string; isRising: boolean }

export type SlideShape = SlideBox & {
  /** Degrees clockwise, about its middle. */
  turn?: number
} & (SlideText | SlidePicture | SlideTable | SlideDescribed | SlideLine)
