import type { ConceptEditView, CourseConcept, CourseEdge } from '#lib/concepts/view.ts'

/** What the Progress page shows of one concept. Client-safe: types and words, no database. */

/** How much unaided evidence stands behind a number: none 0, little 1-2, some 3-5, solid 6 or more first answers. */
export type EvidenceLabel = 'none' | 'little' | 'some' | 'solid'

export type MasteryWord = 'Solid' | 'Getting there' | 'Shaky' | 'Work on this' | 'Too early to say' | 'Not asked yet'

/** Chance of a right answer to an average question, in whole percent: the middle and its 80% band. */
export type Band = { lo: number; hi: number; at: number }

export type ConceptProgress = {
  conceptId: string
  name: string
  band: Band
  evidence: EvidenceLabel
  /** "not asked yet", "little evidence"...: for people. */
  evidenceText: string
  word: MasteryWord
  /** All answers, helped and repeated ones too. */
  answers: number
  /** First answers given without help. */
  unaidedAnswers: number
  /** Whole days since the last answer; null if never asked. */
  lastAskedDays: number | null
  /** Probability, 0..1, that the chance on an average question is at least .8. */
  mastery: number
  /** Where the lecture defines or first names it. */
  materialId: string
  page: number | null
}

/** Concepts of one section, or of a whole material where sections are too small to be useful. */
export type ProgressGroup = { title: string; materialId: string; materialTitle: string; concepts: ConceptProgress[] }

export type CourseProgress = { courseId: string; courseName: string; groups: ProgressGroup[] }

/** `asked`: concepts asked at least once. */
export type ProgressView = { courses: CourseProgress[]; asked: number; total: number }

export type WeakConcept = { conceptId: string; name: string; courseId: string; mastery: number; word: MasteryWord; evidence: EvidenceLabel }

/** A concept of a course as its page shows it: where it stands in the lectures, and what the viewer can do of it. */
export type BoardConcept = CourseConcept & {
  /** The heading, or else the lecture, under which it is brought in. */
  section: string
  /** Null to those who teach it. */
  progress: ConceptProgress | null
}

export type ConceptBoard = {
  courseId: string
  courseName: string
  isPrivate: boolean
  canEdit: boolean
  concepts: BoardConcept[]
  edges: CourseEdge[]
  edits: ConceptEditView[]
}
