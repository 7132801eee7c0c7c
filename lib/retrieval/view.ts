import type { Snippet } from './model/snippet.ts'

/** Client-safe. A passage that speaks of what was looked for. */
export type SearchHit = {
  /** The passage's. */
  id: string
  materialId: string
  /** The material's. */
  title: string
  /** Headings above it, outermost first. */
  path: string[]
  /** Where its best sentence begins. */
  page: number
  /** The sentence that holds most of what was looked for; null for a passage without sentences. */
  sentenceId: string | null
  snippet: Snippet
  score: number
}

export type SearchAnswer = {
  /** Best first. */
  passages: SearchHit[]
  /** Lectures whose title says it; none where one lecture is searched. */
  lectures: { id: string; title: string; course: string }[]
  /** What was looked for in place of what was typed, where a word was repaired. */
  shownFor: string | null
  /** Only words that say nothing of a subject: nothing was looked for. */
  isWordless: boolean
  /** Lectures that are still being read. */
  unread: number
  /** Courses left out because the viewer sits an exam of them. */
  closed: number
}
