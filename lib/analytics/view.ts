/** What an instructor sees of a class. Client-safe: types, no database. Nothing here is of fewer than five students. */

export type ClassStudent = { userId: string; name: string; joinedAt: Date }

/** By how wide the interval is: wide says nothing yet. */
export type ClassEvidence = 'thin' | 'some' | 'good'

export type ClassConcept = {
  conceptId: string
  name: string
  /** Where the lecture defines or first names it. */
  materialId: string
  page: number | null
  students: number
  /** First answers, without help. */
  answers: number
  /** Share right in whole percent: the middle and its 95% interval. */
  band: { lo: number; hi: number; at: number }
  evidence: ClassEvidence
}

/** `students`: at least so many, in whole fives. */
export type ClassPage = { materialId: string; title: string; page: number; students: number }
export type ClassMaterial = { materialId: string; title: string; students: number }

export type ClassView = {
  /** Who joined and is still in it, newest first; nothing of what they did. */
  students: ClassStudent[]
  /** At least so many were here within seven days, in whole fives; null: too few to show. */
  active: number | null
  /** Where the class struggles most comes first. */
  concepts: ClassConcept[]
  pages: ClassPage[]
  /** Opened by at least five. */
  materials: ClassMaterial[]
  /** Questions asked of the lectures, by at least five students: at least so many, in whole fives; null: too few to show. */
  asks: number | null
}

export type ClassStruggle = Pick<ClassConcept, 'name' | 'materialId' | 'page' | 'students' | 'band' | 'evidence'>
