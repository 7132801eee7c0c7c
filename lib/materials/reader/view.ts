import type { BlockKind, TextBox } from '#lib/materials/document.ts'

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
  /** A sentence for people; null unless FAILED. */
  failure: string | null
}

export type ReaderMaterial = {
  id: string
  title: string
  attribution: string | null
  kind: 'PDF' | 'TEXT'
  course: { id: string; name: string; isPrivate: boolean }
  versionId: string
  /** Where the page itself can be fetched; null for text, which has no pages of its own. */
  fileUrl: string | null
  progress: ReadingProgress
}

/** `start` and `end` are offsets into the text of the passage. `text` is given for text material only. */
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
  /** Only the boxes on this page. */
  passages: { id: string; boxes: TextBox[] }[]
  sentences: ReaderSentence[]
}
