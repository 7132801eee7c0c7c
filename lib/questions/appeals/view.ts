import type { ReviewItem } from '#lib/questions/review/view.ts'
import type { RemedyKind } from './schema.ts'

/** What pages show of appeals, as data. Client-safe: types only; times are ISO texts. */

/** A student's own appeal, told in one sentence. `dropped`: a question of their private space, which they took out themselves. */
export type OwnAppeal = { appealId: string; state: 'open' | 'accepted' | 'declined' | 'dropped'; text: string; reply: string | null }

/** An answer that may be appealed, or was. `isPrivate`: of one's own space · `isNamed`: its reader sees the student's name anyway. */
export type AppealOffer = { attemptId: string; itemId: string; isPrivate: boolean; isNamed: boolean; sent: OwnAppeal | null }

/** Students who gave one answer and hold it to be right. */
export type AppealedAnswer = {
  /** Any one of them: they are decided together. */
  appealId: string
  /** The answer in words. */
  answer: string
  /** Names where the exam was set by an instructor, else "a student". */
  who: string[]
  /** What they say, of those who say something. */
  words: { who: string; text: string }[]
  /** What may be done, the likeliest first. */
  remedies: RemedyKind[]
}

export type AppealedQuestion = { questionId: string; stem: string; count: number; answers: AppealedAnswer[] }

/** The queue of a class; `item` the question that is looked at, beside its page. */
export type AppealQueue = { courseId: string; questions: AppealedQuestion[]; open: AppealedQuestion | null; item: ReviewItem | null }

/** Something about a score of theirs that a student has not been told yet, in a sentence, and where it stands. */
export type ScoreNews = { text: string; href: string }
