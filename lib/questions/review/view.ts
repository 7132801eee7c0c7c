import type { PageRectangle } from '#lib/materials/read/boxes-for-range.ts'
import type { Key, QuestionOption, QuestionType } from '#lib/questions/schema.ts'
import type { ReviewState } from './schema.ts'

/** What a reviewer reads, as data. Client-safe: types only; times are ISO texts. */

/** One line of the queue. */
type ReviewLine = { id: string; stem: string; page: number | null }

export type ReviewList = {
  courseId: string
  state: ReviewState
  /** Chosen filters; null: all. */
  materialId: string | null
  conceptId: string | null
  lines: ReviewLine[]
  /** Under the filters of material and concept. */
  counts: Record<ReviewState, number>
  materials: { id: string; title: string }[]
  concepts: { id: string; name: string }[]
  /** Students are asked only what was approved: then what is published and not approved waits too. */
  onlyApproved: boolean
  /** Candidates written for these lectures, and those that checks dropped before anybody saw them. */
  written: number
  dropped: { reason: string; count: number }[]
}

/** A verdict as a sentence; `isAmber`: one to think about. */
export type CheckSentence = { text: string; more: string | null; isAmber: boolean }

export type ReviewSource = {
  page: number
  before: string
  quote: string
  after: string
  boxes: PageRectangle[]
  /** The PDF itself; null for text. */
  fileUrl: string | null
  pageCount: number
  /** Of the cited page, in points, where known. */
  paper: { width: number; height: number } | null
}

export type ReviewItem = {
  id: string
  state: ReviewState
  type: QuestionType
  stem: string
  options: (QuestionOption & { why: string | null })[]
  key: Key
  /** Why the key is right. */
  explanation: string
  material: { id: string; title: string }
  concepts: string[]
  /** "Recall of a fact", where it is known. */
  level: string | null
  /** Null: the built-in engine. */
  model: string | null
  checks: CheckSentence[]
  /** Others that ask nearly the same. */
  similar: { id: string; stem: string }[]
  /** "Approved by Anna Keller", with when. */
  marks: { text: string; at: string }[]
  source: ReviewSource | null
  /** It may be decided on: neither retired nor in quarantine. */
  isOpen: boolean
}

/** A decision that can be taken back with `at`. */
export type Decision = { questionId: string; at: string }

/** `refused`: must be mended; `doubts`: may be published all the same. Both are sentences. */
export type EditResult = { saved: Decision | null; refused: string[]; doubts: string[] }
