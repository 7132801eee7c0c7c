import type { DeletionPreview } from './delete-material.ts'

/** Who in a class sees a material; `words`: "Visible from Mon 30 Nov, 08:00", `local`: that time for a field. */
export type Visibility = { state: 'visible' } | { state: 'hidden'; words: string } | { state: 'from'; words: string; local: string }

/** Where a material stands in its course, by what the course is ordered by. */
export type Place = { by: 'week'; week: number | null } | { by: 'topic'; topic: string | null }

/** Client-safe. One row of a course's list of materials. */
export type MaterialRow = {
  id: string
  title: string
  /** "PDF", "Slides", as people call it. */
  format: string
  /** Its parts: "pages", "slides" or "parts". */
  unit: 'page' | 'slide' | 'part'
  /** English name of the language it is written in where that is not English; null otherwise. */
  otherLanguage: string | null
  state: 'waiting' | 'reading' | 'analysing' | 'ready' | 'failed'
  pagesRead: number
  /** Null until the file has been opened. */
  pageCount: number | null
  /** What is going on, in words; null when nothing is. */
  stage: string | null
  concepts: number
  /** What is asked and graded. */
  questions: number
  /** Recall cards, which a student marks. */
  cards: number
  /** Checked questions that wait for an instructor; 0 for everybody else. */
  toReview: number
  attribution: string | null
  /** May the viewer delete it and try it again? */
  canEdit: boolean
  failure: { title: string; what: string; canRetry: boolean } | null
  /** The heading it stands under: "Week 3", a topic, "Not placed yet"; null where the course has no headings. */
  heading: string | null
  /** What an instructor may change of it; null for students and in a private space. */
  taught: { visibility: Visibility; place: Place } | null
}

export type { DeletionPreview }
