import type { PageRectangle } from '#lib/materials/read/boxes-for-range.ts'
import type { AppealOffer } from '#lib/questions/appeals/view.ts'
import type { FacetVerdict, GradeRecord, QuestionForStudent, QuestionType, Response } from '#lib/questions/schema.ts'

/** What the pages of an exam show, as data. Client-safe: types only; times are ISO texts. */

/** What stands for a blueprint. `message` is a sentence for people where fewer stand than asked, or none. */
export type Preview = { asked: number; standing: number; message: string | null; waiting: boolean }

/** Lectures and their concepts that a paper can be made from. `questions`: the most that one paper could hold. */
export type BuilderConcept = { id: string; name: string; questions: number }
export type BuilderMaterial = {
  id: string
  title: string
  course: string
  questions: number
  /** Kinds of question that stand for it. */
  types: QuestionType[]
  /** A language model is writing more of them. */
  isWriting: boolean
  reading: boolean
  concepts: BuilderConcept[]
}

export type SavedAnswer = { itemId: string; response: Response | null; flagged: boolean; revision: number; savedAt: string | null }

export type SittingItem = SavedAnswer & { number: number; question: QuestionForStudent }

export type Sitting = {
  attemptId: string
  examId: string
  title: string
  /** Titles of the lectures it is written from. */
  subject: string
  startedAt: string
  expiresAt: string | null
  /** The server's clock when this was read: the browser counts from the difference. */
  serverNow: string
  items: SittingItem[]
}

/** What a tab asks for when it comes back into view. */
export type SittingState = { open: boolean; serverNow: string; expiresAt: string | null; answers: SavedAnswer[] }

/** `stale`: a newer change of this item was there already and stays; it is sent along. */
export type SaveAcknowledgement = SavedAnswer & { savedAt: string; stale: boolean }

export type HandedIn = { attemptId: string; closedBy: 'STUDENT' | 'CLOCK' }

/** Where the lecture proves it: the quote with the words around it, and where it stands on the page. */
export type ShownCitation = {
  materialId: string
  materialTitle: string
  page: number
  /** Seconds into the recording; null where the lecture is none. */
  startsAt: number | null
  sentenceId: string
  before: string
  quote: string
  after: string
  boxes: PageRectangle[]
  /** The PDF itself; null for text. */
  fileUrl: string | null
}

/** A sentence of explanation with the page it rests on. */
export type Reason = { text: string; page: number | null; href: string | null }

/** One point of a full answer: what was found of it, with the student's own words, and where the lecture says it. */
export type FacetFeedback = { id: string; text: string; verdict: FacetVerdict['verdict'] | null; words: string | null; place: Reason }

/** What is said of an answer that has parts. */
export type FeedbackParts =
  | { kind: 'pairs'; pairs: { promptId: string; prompt: string; given: string | null; answer: string; isRight: boolean }[] }
  /** `verdict` null: not graded yet, and nothing says when. */
  | { kind: 'written'; text: string | null; verdict: GradeRecord['verdict'] | null; facets: FacetFeedback[] }
  | { kind: 'points'; text: string | null; points: { id: string; isTicked: boolean; place: Reason }[] }

/** The key of one question and why. Made only after its answer is in. */
export type Feedback = {
  /** The right answer in words. */
  answer: string
  keyOptionId: string | null
  truth: boolean | null
  /** What was answered, in words; null for a blank. */
  given: string | null
  /** 0..1; null: not graded (yet). What a student marked themselves is the share of points they ticked. */
  score: number | null
  parts: FeedbackParts | null
  /** Right but not as the lecture writes it, or wrong in a way worth a word. */
  remark: string | null
  why: Reason | null
  whyNot: Reason | null
  citation: ShownCitation | null
  /** The model that wrote the question; null: the built-in engine. */
  writtenBy: string | null
  /** Who found the key again without knowing it; null: nobody was asked, or it was not found. */
  solvedBy: 'model' | 'second-method' | null
  /** A question of one's private space, which may be rejected now that it is answered; null in a class. */
  own: { questionId: string; isRejected: boolean } | null
}

export type ConceptVerdict = 'Solid so far' | 'Mostly there' | 'Look again' | 'Too few to say'
export type ReportConcept = { conceptId: string; name: string; right: number; asked: number; verdict: ConceptVerdict }

/**
 * How an answer counts: `scored`, blanks too · `waiting` for its grade · `unmarked`: written, read, and given no mark · `out` of
 * every score: marked by the student, or taken out. All but the first count on neither side.
 */
export type Standing = 'scored' | 'waiting' | 'unmarked' | 'out'

export type ReportItem = {
  itemId: string
  number: number
  question: QuestionForStudent
  /** Null where it was left blank, and while `feedback` is held back. */
  response: Response | null
  flagged: boolean
  right: boolean
  standing: Standing
  /** Taken out of every score since. */
  isOut: boolean
  /** Of one's own report: an answer that may be appealed, or was. */
  appeal: AppealOffer | null
  concept: string | null
  /** Null while the question stands in a paper this student is sitting now. */
  feedback: Feedback | null
}

export type Report = {
  attemptId: string
  examId: string
  title: string
  subject: string
  isPractice: boolean
  /** Set by an instructor: what no machine could grade they mark, not the student. */
  isSet: boolean
  closedAt: string
  closedBy: 'STUDENT' | 'CLOCK'
  score: number
  maxScore: number
  concepts: ReportConcept[]
  items: ReportItem[]
  /** Answers that are not graded yet, and written ones that were given no mark; `score` and `maxScore` are without both. */
  waiting: number
  unmarked: number
  /** Answers that do not count as evidence, because Explain was opened on their lecture meanwhile. */
  helped: number
  /** What was scored again after it was handed in, in sentences, and when last; null where nothing was. */
  rescored: { on: string; lines: string[] } | null
}

export type AttemptSummary = {
  attemptId: string
  startedAt: string
  expiresAt: string | null
  closedAt: string | null
  score: number | null
  maxScore: number | null
  answered: number
  questions: number
}

export type ExamSummary = {
  examId: string
  title: string
  subject: string
  number: number
  minutes: number | null
  createdAt: string
  attempts: AttemptSummary[]
}
