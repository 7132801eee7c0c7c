import type { BlockKind, TextBox } from '#lib/materials/document.ts'
import type { SentenceSpan } from '#lib/language/sentences.ts'

/**
 * A block as text: what passages are made of, from PDF and plain text alike. Offsets count in `text`.
 */
export type Paragraph = {
  kind: BlockKind
  /** Level of a heading, 0 outermost; else unused. */
  level: number
  text: string
  boxes: TextBox[]
  /** `startsAt`: seconds into the recording; transcripts only. */
  sentences: (SentenceSpan & { startsAt?: number })[]
  /** Page on which it begins. */
  page: number
  /** Its number in the document, where the reader must know it: rising, and given for every paragraph or none. */
  number?: number
}
