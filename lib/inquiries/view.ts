import type { AnswerElement, CitedPassage } from './schema.ts'

/** Client-safe. A line of the stream that an answer comes in; without `done` or `consent` at its end it broke off. */
export type InquiryLine =
  /**
   * Nothing was asked yet: the model runs on `host`, and this person has not said whether their own words may go there.
   * The stream ends with it.
   */
  | { type: 'consent'; host: string }
  /** Why the built-in engine speaks although there is a model; a sentence. */
  | { type: 'notice'; message: string }
  | ({ type: 'element' } & AnswerElement)
  /** False: the lecture does not say. Elements given before are void, and the passages that follow are the nearest. */
  | { type: 'verdict'; isAnswered: boolean }
  | { type: 'passage'; passage: CitedPassage }
  /** `unread`: lectures that are still being read and were not searched; `withheld`: sentences that failed a check. */
  | { type: 'done'; id: string; engine: string; unread: number; withheld: number }
  | { type: 'failed'; message: string }

/** A question asked earlier, with what was answered. */
export type KeptInquiry = {
  id: string
  question: string
  isAnswered: boolean
  engine: string
  /** ISO 8601. */
  createdAt: string
  elements: AnswerElement[]
  passages: CitedPassage[]
}
