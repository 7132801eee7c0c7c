import type { Key, QuestionOption, QuestionType } from '#lib/questions/schema.ts'

/** What a check said of a draft. */
export type DraftVerdict = { check: string; passed: boolean; detail: string | null }

/** A reason for or against an option, and the sentence that shows it. */
export type DraftRationale = { optionId: string; text: string; sentenceId: string | null }

/**
 * A fact where it was read: its sentence, and its number among the facts of that sentence; null where the sentence as it stands is
 * meant.
 */
export type FactPlace = { sentenceId: string; factIndex: number | null }

/** UPPER publishes itself; LOWER passed the same checks but for sure wording, and waits for a reviewer. */
export type Tier = 'UPPER' | 'LOWER'

/** An item before its places are found again and its rows written. Sentences and concepts are named by the caller's ids and keys. */
export type DraftQuestion = {
  type: QuestionType
  /** The rule that read the definition. */
  rule: string
  stem: string
  options: QuestionOption[]
  key: Key
  rationales: DraftRationale[]
  /** The sentence that proves the key, and the number of the fact in it. */
  sentenceId: string
  /** Null where no stored fact says it: then every text of `proof` must stand in the quote, word for word. */
  factIndex: number | null
  /** Subject, predicate, reason: what the key was read from where it was not a fact. */
  proof: string[]
  /** Further facts that a key rests on (matching): each is proved like the first. */
  also: FactPlace[]
  /** The sentence, word for word: found again in its passage before anything is stored. */
  quote: string
  /** `termKey`s of the concepts that the item asks about, the main one first. */
  conceptKeys: string[]
  enemyGroup: string
  /** Probability of a right answer by guessing. */
  guess: number
  /** Logits, positive is harder: see difficulty.ts. */
  difficulty: number
  verdicts: DraftVerdict[]
  tier: Tier
}

/** An item as the writer of its type makes it: of which tier is decided by its definition. */
export type TypeDraft = Omit<DraftQuestion, 'tier'>

/** A candidate that was dropped: by which check, and what it would have asked about. */
export type DroppedDraft = { reason: string; sentenceId: string; about: string; type: QuestionType | null }
