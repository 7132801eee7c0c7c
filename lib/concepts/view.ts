import type { ConceptOperation } from './schema.ts'

/** Client-safe. A concept as the reader lists it. */
export type PageConcept = { id: string; name: string }

/** A concept found by its name, and the sentence that defines it, or else names it first. */
export type FoundConcept = { id: string; name: string; materialId: string; sentenceId: string | null }

/** A concept of a course with everything its page shows; only of material the viewer may see. */
export type CourseConcept = {
  id: string
  key: string
  name: string
  aliases: string[]
  /** Sentences that name it. */
  importance: number
  /** The sentence that says what it is, word for word. */
  definition: { text: string; sentenceId: string; materialId: string; page: number } | null
  /** Pages that name it, in order, by material. */
  places: { materialId: string; title: string; pages: number[] }[]
  /** Questions that may be asked about it now. */
  questions: number
}

/** `from` builds on `to`, by the ids of both. */
export type CourseEdge = { from: string; to: string; byPerson: boolean }

export type CourseConcepts = { concepts: CourseConcept[]; edges: CourseEdge[] }

/** A change that is kept. `names`: of the concepts it speaks of, by key, as they are called now; times are ISO texts. */
export type ConceptEditView = {
  id: string
  operation: ConceptOperation
  names: Record<string, string>
  /** Of a rename: what it was called before. */
  before: string | null
  by: string | null
  at: string
  /** Why it does not apply now. */
  unmet: string | null
}
