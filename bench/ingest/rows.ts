import type { Agreement } from './agreement.ts'
import type { MeasuredWhole } from './whole.ts'

/** What is told of a file. `ratio`: reading over bare extraction; null where bare extraction is not known or failed. */
export type FileRow = {
  path: string
  type: string | null
  outcome: string
  pages: number
  words: number
  characters: number
  sections: number
  passages: number
  sentences: number
  boxes: number
  firstMs: number
  ms: number
  bareMs: number | null
  ratio: number | null
  peakMb: number
  whole: MeasuredWhole | null
}

/** `agreement` is null where one of the two could not be read. */
export type PairRow = { a: string; b: string; agreement: Agreement | null }
