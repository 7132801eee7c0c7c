import type { Feedback, ReportConcept, ShownCitation } from '#lib/exams/view.ts'
import type { QuestionForStudent } from '#lib/questions/schema.ts'

/** What Today and Practice show, as data. Client-safe: types only. */

/** What a short untimed set is about. */
export type PracticeSource =
  | { kind: 'report'; attemptId: string }
  | { kind: 'concept'; conceptId: string }
  | { kind: 'material'; materialId: string }
  | { kind: 'weakest' }

export type TodayAction = { kind: 'link'; href: string } | { kind: 'practice'; source: PracticeSource }

/** A sentence of the lecture that shows what the card is about: `text` with the quote at `start`..`end`. */
export type TodayPassage = { materialId: string; materialTitle: string; page: number; text: string; start: number; end: number }

/**
 * The one thing Today names: what, why, how many minutes, and what its button does.
 * `open-attempt` a paper or practice set under way · `missed` what the last report missed · `weakest` the concept
 * with the lowest mastery · `read` the next unread page · `upload` nothing to do yet.
 */
export type TodayView = {
  kind: 'open-attempt' | 'set-exam' | 'missed' | 'weakest' | 'read' | 'upload'
  /** What, in the lecture's words where it has them: "Blocking and transience". */
  title: string
  /** Why, one sentence. */
  why: string
  /** Null for an upload. */
  minutes: number | null
  /** Null where there is nothing to count (reading, upload). */
  questions: number | null
  button: string
  action: TodayAction
  passage: TodayPassage | null
}

/** What would be asked, before a set is started. */
export type PracticePreview =
  | { state: 'ready'; title: string; questions: number; minutes: number }
  /** Every question on it has been met; `other` has questions that have not. */
  | { state: 'seen-all'; title: string; seen: number; other: { conceptId: string; name: string } | null }
  | { state: 'none'; title: string; why: string }

export type PracticeItem = { itemId: string; number: number; question: QuestionForStudent }

/** A card that was opened: what was typed, which cannot change any more, and the points to tick. */
export type OpenedCard = {
  text: string
  /** Ids of points; at first those that stand in the text. */
  ticked: string[]
  /** `text`: the point, then a line for each that is set under it. `quote`: its sentence where that says more. */
  points: { id: string; text: string; page: number | null; href: string | null; quote: string | null }[]
  citation: ShownCitation | null
}

export type PracticeSet = {
  attemptId: string
  title: string
  total: number
  answered: number
  /** For what is left. */
  minutes: number
  /** What is asked now; null when all is answered, or all that is left waits. */
  item: PracticeItem | null
  /** `item` as it was left, where it is a card that was opened. */
  opened: OpenedCard | null
  /** Questions that stand in a paper being sat and wait until it is handed in. */
  waiting: number
  done: PracticeResult | null
}

/**
 * Points of the questions that are scored. `selfMarked`: without a mark, given none or taken out of the score; `ungraded`:
 * answers that are not graded yet.
 */
export type PracticeResult = { score: number; total: number; selfMarked: number; ungraded: number; concepts: ReportConcept[] }

/** What comes back with an answer: the key of this question and no other, and what is asked next. */
export type PracticeAcknowledgement = { itemId: string; feedback: Feedback; answered: number; total: number; next: PracticeItem | null }

export type CheckQuestion = { materialId: string; question: QuestionForStudent }
export type CheckAcknowledgement = { questionId: string; feedback: Feedback }
