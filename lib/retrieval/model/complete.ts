import type { VocabularyEntry } from './repair.ts'

/** Shorter beginnings are the beginning of too much. */
export const COMPLETABLE_LETTERS = 3
/** What a word is worth that somebody has only begun to type. */
export const COMPLETION_WEIGHT = 0.5
/** A half-typed ending is not stemmed yet: "encodin" is on its way to "encod". */
const UNSTEMMED_LETTERS = 2

const SHORTEST_STEM = 4
const MOST = 5

/** Lexemes that a half-typed word may become, those in most passages first. */
export function completionsOf(begun: string, vocabulary: readonly VocabularyEntry[]): string[] {
  const isCandidate = ({ lexeme }: VocabularyEntry) =>
    lexeme.startsWith(begun)
    || (lexeme.length >= SHORTEST_STEM && begun.length - lexeme.length <= UNSTEMMED_LETTERS && begun.startsWith(lexeme))
  return vocabulary.filter(isCandidate)
    .toSorted((a, b) => b.passages - a.passages || (a.lexeme < b.lexeme ? -1 : 1))
    .slice(0, MOST).map(({ lexeme }) => lexeme)
}
