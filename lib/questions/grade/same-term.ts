import { editDistance } from '#lib/language/edit-distance.ts'
import { zipfFrequency } from '#lib/language/frequency.ts'
import { singular } from '#lib/language/singular.ts'
import { areOpposite } from './opposite.ts'

/** How an answer agrees with a term, or why it does not. */
export type TermMatch = 'same' | 'spelling' | 'opposite' | 'another-word' | 'different'

/** A word at least this frequent in speech (Zipf) is a word of its own, not a slip of the pen. */
const REAL_WORD_ZIPF = 2.2

/** "encoding" and "encode", "fading" and "fade" are one word to a grader; "organ" and "organism" are not, so no stemmer here. */
function withoutInflection(word: string): string {
  const base = singular(word).replace(/(?:ing|ed|e)$/, '')
  return base.length >= 4 ? base : singular(word)
}

/** Slips allowed in one word: none under 5 letters, 1 from 5, 2 from 9. */
const slipsAllowed = (word: string) => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0)

/**
 * Compares two terms given as lower-case words without accents, articles and punctuation. Letters of another script are
 * no slips: a look-alike is not the letter.
 */
export function matchTerm(key: readonly string[], answer: readonly string[]): TermMatch {
  const [wanted, given] = [key.join(''), answer.join('')]
  if (wanted === given || sameWords(key, answer)) return 'same'
  if (key.length !== answer.length) return 'different'
  let slips = 0
  for (const [i, word] of key.entries()) {
    const other = answer[i] ?? ''
    if (word === other || withoutInflection(word) === withoutInflection(other)) {
      if (word !== other && areOpposite(word, other)) return 'opposite'
      continue
    }
    if (areOpposite(word, other)) return 'opposite'
    const distance = editDistance(word, other)
    if (distance > slipsAllowed(word) || /[^\p{Script=Latin}]/u.test(other)) return 'different'
    if (zipfFrequency(other) >= REAL_WORD_ZIPF) return 'another-word'
    slips += distance
  }
  if (slips === 0) return 'same'
  return slips <= 2 ? 'spelling' : 'different'
}

function sameWords(key: readonly string[], answer: readonly string[]): boolean {
  return key.length === answer.length && key.every((word, i) => singular(word) === singular(answer[i] ?? ''))
}
