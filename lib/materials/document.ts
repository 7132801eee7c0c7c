/**
 * What a reader makes of a file: the contract between reading, language analysis and storage.
 * All positions are UTF-16 offsets into the text of the passage; all boxes are fractions of the page,
 * origin at its top left corner.
 */

import type { FlowView } from './flow-view.ts'
import type { SlideView } from './slide-view.ts'

/** A piece of one line on the page. `start`..`end` is the part of the passage's text that it shows. */
export type TextBox = { page: number; x: number; y: number; width: number; height: number; start: number; end: number }

/** What kind of line a sentence came from. Only `prose` and `bullet` are ever quoted as claims. */
export type BlockKind = 'prose' | 'heading' | 'bullet' | 'caption' | 'table' | 'code'

/** A sentence, a heading or one bullet, in reading order. Cited on the page where it begins. */
export type ReadSentence = {
  /** Position in the document, from 0, without gaps. */
  ordinal: number
  /** Number of its paragraph in the document, from 0. */
  paragraph: number
  block: BlockKind
  page: number
  start: number
  end: number
  /** Seconds into the recording at which it begins; transcripts only. */
  startsAt?: number
}

/** About 120 words of whole sentences of one section; may run over a page break. */
export type ReadPassage = {
  ordinal: number
  /** Ordinal of its section. */
  section: number
  text: string
  boxes: TextBox[]
  sentences: ReadSentence[]
}

/** `path` is the heading path, outermost first; empty for text before any heading. */
export type ReadSection = { ordinal: number; path: string[]; firstPage: number }

/** How a page is shown where its text alone would not do. */
export type PageView = SlideView | FlowView

/** `width` and `height` in points; null for material without a page of its own (plain text). */
export type ReadPage = {
  number: number
  width: number | null
  height: number | null
  words: number
  view?: PageView
  /** Its text was recognised from a picture. */
  isOcr?: boolean
  /** Seconds into the recording at which it begins; transcripts only. */
  startsAt?: number
}

/**
 * The stream a reader gives. `language` is a tag ("de") where the file or its text tells; English is assumed elsewhere. After a `pages` event every sentence that begins on the pages announced so far
 * has been given, so these pages can be shown and explained while the rest is read.
 */
export type ReadEvent =
  | { type: 'opened'; pageCount: number; title: string | null; language?: string }
  | { type: 'pages'; pages: ReadPage[]; sections: ReadSection[]; passages: ReadPassage[] }
  /** Begins to recognise the text of a page from its picture, which may take a minute. */
  | { type: 'recognising'; page: number; pageCount: number }
  | { type: 'failed'; code: ReadFailure }
  | { type: 'done' }

/** Why a file could not be read. The sentences for people stand in `failures.ts`. */
export type ReadFailure =
  | 'encrypted' | 'invalid' | 'empty' | 'no-text' | 'too-many-pages' | 'scan-too-long' | 'unpacks-too-large' | 'unsafe' | 'timeout' | 'too-much-memory' | 'crashed'
  | 'unsupported'
