import type { ReaderPage } from '#lib/materials/reader/view.ts'

/** A part of the text of a passage. */
export type Range = { passageId: string; start: number; end: number }

/**
 * What is marked: a range where it is known, else a whole sentence, found once its page is there.
 * `index`: the sentence of the explanation it proves, if one.
 */
export type Mark = { page: number; sentenceId: string; range: Range | null; index: number | null }

/** Where a sentence stands in its passage; null when it is not on this page. */
export function rangeOfSentence(page: ReaderPage, sentenceId: string): Range | null {
  const sentence = page.sentences.find(({ id }) => id === sentenceId)
  return sentence ? { passageId: sentence.passageId, start: sentence.start, end: sentence.end } : null
}
