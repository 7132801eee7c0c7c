import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'

/**
 * A sentence of a lecture with how far in its line begins: a share of the page's width, or a level of the list in the same
 * measure (indent.ts). Null where nothing is known of it.
 */
export type RecallSentence = Pick<AnalysedSentence, 'id' | 'paragraph' | 'section' | 'page' | 'block' | 'text' | 'traits' | 'facts'> & {
  indent: number | null
}

export type RecallLecture = {
  sentences: readonly RecallSentence[]
  /** Heading path of each section, outermost first. */
  paths: readonly (readonly string[])[]
  /** Is a page a slide? */
  isDeck: boolean
  /** `termKey`s of the lecture's concepts. */
  terms: ReadonlySet<string>
}

/** A point in the lecture's words, what belongs under it on lines of its own; `sentenceId` is where it begins. */
export type RecallPoint = { text: string; sentenceId: string }

/** `slide` the points of a slide · `list` of a list in running text · `terms` what a section defines. */
export type RecallRule = 'slide' | 'list' | 'terms'

export type RecallCard = { rule: RecallRule; title: string; pages: number[]; stem: string; points: RecallPoint[] }

export const POINTS = { least: 2, most: 9 } as const
