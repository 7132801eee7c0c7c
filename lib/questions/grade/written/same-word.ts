import { areOpposite } from '#lib/questions/grade/opposite.ts'
import { DECIDING_WORDS } from '#lib/questions/grade/rules/opposites.ts'
import { matchTerm } from '#lib/questions/grade/same-term.ts'
import type { AnswerWord } from './answer-words.ts'
import type { Meanings } from './meanings.ts'
import { WORD_FAMILIES } from './rules/word-families.ts'

/** A shorter word with one letter wrong is too often another word. */
const LEAST_SPELLED = 6
/** What two words of a family must share before their endings. */
const LEAST_ROOT = 3

const cut = (word: string, ending: string): string | null => (word.endsWith(ending) ? word.slice(0, word.length - ending.length) : null)

/** "absorpt" and "absorb": one family by the table of endings. Takes stems. */
export function isFamily(a: string, b: string): boolean {
  return WORD_FAMILIES.some(({ one, other }) => [[a, b], [b, a]].some(([x = '', y = '']) => {
    const [root, same] = [cut(x, one), cut(y, other)]
    return root !== null && root === same && (root.length >= LEAST_ROOT - 1 || one === x)
  }))
}

type Compared = Pick<AnswerWord, 'lower' | 'stem' | 'meanings'>

/** Whether two words say the same: one stem, one meaning, one family, or a slip of the pen. */
export function isSameWord(a: Compared, b: Compared): boolean {
  if (a.stem === b.stem) return true
  for (const name of a.meanings) if (b.meanings.has(name)) return true
  if (isFamily(a.stem, b.stem)) return true
  if (a.lower.length < LEAST_SPELLED || b.lower.length < LEAST_SPELLED) return false
  return matchTerm([a.lower], [b.lower]) === 'spelling'
}

/** Whether two words say the contrary: opposed meanings, or one word with an opposed beginning or end. */
export function isContrary(a: Compared, b: Compared, meanings: Meanings): boolean {
  if (isSameWord(a, b)) return false
  if (meanings.areOpposite(a.meanings, b.meanings)) return true
  return !DECIDING_WORDS.has(a.lower) && !DECIDING_WORDS.has(b.lower) && areOpposite(a.lower, b.lower)
}
