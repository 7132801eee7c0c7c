/** What pages show of questions written by a model, as data. Client-safe: types only. */

export type BankState = 'none' | 'waiting' | 'running' | 'done' | 'stopped' | 'failed'

/** What may be asked for now. `kind`: the first bank of a lecture, one that goes on where it stopped, or more after it. */
export type BankOffer = {
  kind: 'first' | 'go-on' | 'more'
  questions: number
  /** Estimated, in whole thousands; and what this person may still use today. */
  tokens: number
  leftToday: number
  model: string
  /** Who receives the text: a host, or "this machine". */
  host: string
  /** The model has not shown that it can check: what it writes waits for an instructor. */
  waits: boolean
}

/** The questions a model wrote, or could write, for one lecture. */
export type BankView = {
  materialId: string
  state: BankState
  /** The model of the last bank. */
  model: string | null
  /** Parts of the lecture done, of the last bank; null where there is none. */
  parts: { done: number; of: number } | null
  /** Over all banks of the lecture. `approval`: checked, and waiting for an instructor. */
  published: number
  approval: number
  drafted: number
  dropped: { reason: string; count: number }[]
  tokens: number
  tokensPerQuestion: number | null
  /** Why it ended before its end; a sentence. */
  failure: string | null
  /** Null while one is under way, and where nothing may be asked for. */
  offer: BankOffer | null
}

/** A lecture of one's own that has no bank of the model that is set. */
export type OfferableBank = { materialId: string; title: string; tokens: number }
