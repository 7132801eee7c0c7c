import type { BlockKind, PageView, TextBox } from '#lib/materials/document.ts'

/** What the reader shows, as data. Client-safe: types and one list of states only. */
export type ReadingState = 'WAITING' | 'READING' | 'ANALYSING' | 'READY' | 'FAILED'

/** While one of these holds, something will still change without the student doing anything. */
export const UNSETTLED: readonly ReadingState[] = ['WAITING', 'READING', 'ANALYSING']

export type ReadingProgress = {
  state: ReadingState
  /** Pages 1..pagesRead can be shown and explained. */
  pagesRead: number
  /** Null until the file has been opened. */
  pageCount: number | null
  /** Text of its pages is recognised from pictures: each takes a while. */
  isOcr: boolean
  /** A sentence for people; null unless FAILED. */
  failure: string | null
}

export type ReaderMaterial = {
  id: string
  title: string
  attribution: string | null
  /** PDF: shown from the file's own pages. TEXT: set from the text. SLIDES: laid out from `view`. IMAGE: the picture itself. */
  kind: 'PDF' | 'TEXT' | 'SLIDES' | 'IMAGE'
  course: { id: string; name: string; isPrivate: boolean }
  versionId: string
  /** Where the page itself can be fetched; null for text, which has no pages of its own. */
  fileUrl: string | null
  /** Pictures inside the file: this followed by the name; null where the file has none of its own. */
  mediaUrl: string | null
  /** Of a transcript: seconds into the recording at which each sentence begins, by its id. */
  times: Record<string, number> | null
  /** Tag of the language it is written in. */
  language: string
  progress: ReadingProgress
}

/** A heading of the lecture, or a place in a recording. `depth` from 0; entries stand in the order of the document. */
export type OutlineEntry = {
  title: string
  /** Where it begins. */
  page: number
  depth: number
  /** Seconds into the recording; null for what is no transcript. */
  startsAt: number | null
}

/** `start` and `end` are offsets into the text of the passage. `text` is given for all but PDF with text of its own. */
export type ReaderSentence = {
  id: string
  passageId: string
  start: number
  end: number
  block: BlockKind
  paragraph: number
  /** The page it begins on; a sentence may run on over the break. */
  page: number
  text: string | null
  /** Seconds into the recording; null for what is no transcript. */
  startsAt: number | null
}

export type ReaderPage = {
  number: number
  /** In points; null for text. */
  width: number | null
  height: number | null
  /** 0: a picture without text. */
  words: number
  /** The innermost heading the page begins under, or the first on it; null where there is none. */
  section: string | null
  /** How it is shown where its text alone would not do. */
  view: PageView | null
  /** Its text was recognised from a picture: it may have slips. */
  isOcr: boolean
  /** Seconds into the recording at which it begins; null for what is no transcript. */
  startsAt: number | null
  /** Only the boxes on this page. */
  passages: { id: string; boxes: TextBox[] }[]
  sentences: ReaderSentence[]
}
