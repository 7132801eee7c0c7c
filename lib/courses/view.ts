import type { Role } from './schema.ts'

/** Client-safe. What the pages of a course show, as data; times are ISO texts. */

export type CourseSummary = {
  id: string
  name: string
  isPrivate: boolean
  role: Role
  materials: number
  students: number
  /** Who teaches it, the viewer left out. */
  taughtBy: string[]
}

/** Deleted by its instructors less than a day ago. */
export type DeletedCourse = { id: string; name: string; deletedAt: string }

/** The head of a class page. `join`: for those who teach it. */
export type CourseHeader = {
  id: string
  name: string
  role: Role
  students: number
  /** Who teaches it, the viewer left out, by name. */
  taughtBy: string[]
  join: { code: string; isOpen: boolean } | null
  counts: { materials: number; toReview: number; appeals: number; people: number }
}

export type Member = { userId: string; name: string; role: Role; joinedAt: string; isYou: boolean }
export type RemovedMember = { userId: string; name: string; at: string }

/** Students see only who teaches, and nobody who was taken out. */
export type People = { members: Member[]; removed: RemovedMember[] }

export type CourseSettings = {
  id: string
  name: string
  joinCode: string
  isJoinOpen: boolean
  materialOrder: 'WEEK' | 'TOPIC'
  onlyApproved: boolean
  /** Nobody else teaches it: it cannot be left, only handed over or deleted. */
  isOnlyInstructor: boolean
}

/** What goes with a course, in numbers. */
export type CourseDeletion = { name: string; students: number; materials: number; questions: number; exams: number }

/** A course as somebody with its code finds it. */
export type JoinOffer = { courseId: string; name: string; taughtBy: string[]; state: 'open' | 'closed' | 'removed' | 'member' }

/** The three steps to a first class, each true as soon as it is done. */
export type FirstStepsView = { hasLecture: boolean; isReviewed: boolean; hasStudent: boolean; toReview: number }

export type StudentViewMaterial = {
  id: string
  title: string
  pageCount: number | null
  isReady: boolean
  questions: number
  week: number | null
  topic: string | null
  position: number
  createdAt: Date
}
export type StudentViewExam = { id: string; title: string; opensAt: string; closesAt: string }

/** What a student of a class sees at this moment. */
export type StudentView = {
  name: string
  taughtBy: string[]
  materialOrder: CourseSettings['materialOrder']
  /** In no order yet: materials are arranged where they are drawn. */
  materials: StudentViewMaterial[]
  exams: StudentViewExam[]
}
