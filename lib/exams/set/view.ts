import type { Feedback, Report } from '#lib/exams/view.ts'
import type { QuestionForStudent } from '#lib/questions/schema.ts'

/** What the pages of exams set for a class show, as data. Client-safe: types only; times are ISO texts. */

export type Stage = 'before' | 'open' | 'closed'

/** `words`: "Opens Mon 30 Nov, 08:00", in the viewer's time zone. */
type SetExam = {
  examId: string
  courseId: string
  title: string
  /** What it is about, in the names of its topics. */
  subject: string
  number: number
  minutes: number
  stage: Stage
  words: string
}

/** As those who teach the class see it. */
export type TaughtExam = SetExam & {
  /** Students of the class; those of them and of others who left that handed in, and that sit it now. */
  students: number
  handedIn: number
  sitting: number
}

/** As a student of the class sees it: nothing of its questions. */
export type SatExam = SetExam & {
  courseName: string
  /** "Mon 30 Nov, 10:00". */
  opens: string
  closes: string
  /** Null: not begun. `score` stays null until the exam closes. */
  attempt: { attemptId: string; isOpen: boolean; answered: number; score: number | null; maxScore: number | null } | null
}

/** Handed in while others may still be sitting. Times in words. */
export type SealedPaper = {
  examId: string
  courseId: string
  courseName: string
  title: string
  closedBy: 'STUDENT' | 'CLOCK'
  handedIn: string
  opens: string
  answered: number
  questions: number
}

export type SetQuestion = {
  number: number
  question: QuestionForStudent
  concept: string | null
  /** Its key and why. */
  feedback: Feedback
  /** Of the papers handed in, how many have it right. */
  right: number
  of: number
  /** Rejected or taken back since the exam was set. */
  isWithdrawn: boolean
  /** It counts in nobody's score. */
  isOut: boolean
}

export type StudentResult = {
  userId: string
  name: string
  state: 'absent' | 'sitting' | 'handed-in'
  /** No longer a student of the class. */
  hasLeft: boolean
  attemptId: string | null
  score: number | null
  maxScore: number | null
  /** In words, in the viewer's time zone. */
  handedIn: string | null
  /** The same as "2026-11-30T09:40". */
  handedInAt: string | null
  closedBy: 'STUDENT' | 'CLOCK' | null
  /** Points by question, in the order of `questions`; null for a blank. Empty until handed in. */
  marks: (number | null)[]
}

export type ExamResults = TaughtExam & {
  opens: string
  closes: string
  /** For the fields that change them: "2026-11-30T08:00". */
  opensAt: string
  closesAt: string
  timeZone: string
  questions: SetQuestion[]
  /** By name. */
  results: StudentResult[]
  /** When a question of it was last scored again after an appeal, "Wed 2 Dec, 14:05"; null where none was. */
  rescoredOn: string | null
  /** Of the papers handed in; null where there is none. */
  mean: number | null
}

export type StudentPaper = { examId: string; examTitle: string; name: string; report: Report }
