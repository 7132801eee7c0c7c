import { wordsOf, type WordList } from '#lib/language/rules/rule.ts'
import { contentWords } from '#lib/language/words.ts'
import { stem } from '#lib/language/stems.ts'

const split = (list: string) => list.split(' ')

/** Words that count or hold together what a sentence speaks of, and say nothing of it. */
export const THIN_WORD_LISTS: readonly WordList[] = [
  { name: 'counts', why: '"three" tells how many, not what', accepts: 'three', rejects: 'trio',
    words: split('one two three four five six seven eight nine ten twelve hundred thousand million billion single'
      + ' double multiple several many various few dozen number numbers') },
  { name: 'vague nouns', why: 'whatever is divided has parts, and whatever is done has steps', accepts: 'dimensions', rejects: 'electrons',
    words: split('dimension dimensions part parts type types way ways step steps component components kind kinds form forms sort sorts'
      + ' aspect aspects element elements factor factors feature features characteristic characteristics category categories class'
      + ' classes group groups stage stages phase phases level levels section sections subset piece pieces thing things item items'
      + ' point points area areas division divisions') },
  { name: 'verbs of holding', why: 'they need what is held', accepts: 'consists', rejects: 'constricts',
    words: split('consist consists consisting contain contains containing comprise comprises comprised compose composed divide divides'
      + ' divided subdivided include includes including involve involves involving have has having made make makes form forms formed'
      + ' separate separated classified grouped arranged organized') },
]

const THIN = wordsOf(THIN_WORD_LISTS)

const HOLDING = wordsOf(THIN_WORD_LISTS.filter((list) => list.name === 'verbs of holding'))

/** The fewest words of substance by which a predicate singles something out, and where its verb says nothing itself. */
const LEAST_SUBSTANCE = { doing: 2, holding: 3 }

/** Stems of the content words that say what is spoken of: none of the lists above, and no figure. */
const substanceOf = (text: string): ReadonlySet<string> =>
  new Set(contentWords(text).filter((word) => !THIN.has(word) && !/^\d/.test(word)).map(stem))

/** "consists of three dimensions", "consists of contiguous boxes": true of too many things to ask what does. */
export function isThinPredicate(predicate: string): boolean {
  const [first = ''] = contentWords(predicate)
  return substanceOf(predicate).size < (HOLDING.has(first) ? LEAST_SUBSTANCE.holding : LEAST_SUBSTANCE.doing)
}
