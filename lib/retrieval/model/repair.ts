import { editDistance } from '#lib/language/edit-distance.ts'

/** A lexeme of the texts searched and in how many passages it stands. */
export type VocabularyEntry = { lexeme: string; passages: number }

/** Shorter words are near too many others. */
export const REPAIRABLE_LETTERS = 4
/** From so many letters on, two slips are allowed. */
const LONG_WORD = 8
/** A question of hundreds of unknown words is no question with slips. */
export const MOST_REPAIRS = 12

/** Changes a lexeme may be away. */
export const slipsAllowed = (lexeme: string): number => (lexeme.length >= LONG_WORD ? 2 : 1)

/**
 * The nearest lexeme of the texts searched by Damerau-Levenshtein distance; of equally near ones the most frequent.
 * @returns null where none is near enough
 */
export function nearestLexeme(lexeme: string, vocabulary: readonly VocabularyEntry[]): string | null {
  if (lexeme.length < REPAIRABLE_LETTERS) return null
  let best: { lexeme: string; passages: number; slips: number } | null = null
  const allowed = slipsAllowed(lexeme)
  for (const entry of vocabulary) {
    if (Math.abs(entry.lexeme.length - lexeme.length) > allowed) continue
    const slips = editDistance(lexeme, entry.lexeme)
    if (slips > allowed) continue
    if (!best || slips < best.slips || (slips === best.slips && entry.passages > best.passages)) best = { ...entry, slips }
  }
  return best?.lexeme ?? null
}
