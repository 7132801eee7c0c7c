import type { DeletionPreview } from './delete-material.ts'

/** Client-safe. One row of a course's list of materials. */
export type MaterialRow = {
  id: string
  title: string
  kind: 'pdf' | 'text'
  state: 'waiting' | 'reading' | 'analysing' | 'ready' | 'failed'
  pagesRead: number
  /** Null until the file has been opened. */
  pageCount: number | null
  /** What is going on, in words; null when nothing is. */
  stage: string | null
  concepts: number
  questions: number
  attribution: string | null
  /** May the viewer delete it and try it again? */
  canEdit: boolean
  failure: { title: string; what: string; canRetry: boolean } | null
}

export type { DeletionPreview }
