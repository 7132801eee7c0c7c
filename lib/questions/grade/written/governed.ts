import type { AnswerWord } from './answer-words.ts'
import { OPPOSED_PREPOSITIONS, OTHER_PREPOSITIONS, ROLE_PREPOSITIONS } from './rules/prepositions.ts'
import { isSameWord } from './same-word.ts'

const OPPOSED = OPPOSED_PREPOSITIONS.flatMap(({ one, other }) => [...one, ...other])
const KNOWN: ReadonlySet<string> = new Set([...OPPOSED, ...ROLE_PREPOSITIONS, ...OTHER_PREPOSITIONS])
/** Words that one preposition reaches. */
const REACH = 3

/** For each preposition of a text, the content words and numbers that follow it. */
function governedBy(words: readonly AnswerWord[]): { by: string; word: AnswerWord }[] {
  return words.flatMap((preposition, at) => {
    if (!KNOWN.has(preposition.lower)) return []
    const rest = words.slice(at + 1)
    // "out of the cell": the first of the two says it.
    const next = preposition.lower === 'out' || preposition.lower === 'away' ? rest.slice(1) : rest
    const end = next.findIndex((word) => KNOWN.has(word.lower) || word.clause !== preposition.clause || word.wordClass === 'verb')
    const reached = next.slice(0, end < 0 ? next.length : end).filter((word) => !word.isFunction || word.isNumber)
    return reached.slice(0, REACH).map((word) => ({ by: preposition.lower, word }))
  })
}

const same = (a: AnswerWord, b: AnswerWord) => (a.isNumber || b.isNumber ? a.lower === b.lower : isSameWord(a, b))
const areOpposed = (a: string, b: string) => OPPOSED_PREPOSITIONS.some(({ one, other }) =>
  (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a)))

/**
 * Whether an answer puts a thing of the point behind the contrary preposition ("out of the cell" for "into the cell"), or
 * exchanges what a preposition governs with what it does not ("glucose from ATP" for "ATP from glucose").
 */
export function areExchanged(point: readonly AnswerWord[], answer: readonly AnswerWord[]): boolean {
  const [own, said] = [governedBy(point), governedBy(answer)]
  const isOpposed = own.some(({ by, word }) => {
    const here = said.filter((one) => same(one.word, word))
    return here.some((one) => areOpposed(by, one.by)) && !here.some((one) => one.by === by)
      && !own.some((one) => same(one.word, word) && here.some((other) => other.by === one.by))
  })
  if (isOpposed) return true
  return ROLE_PREPOSITIONS.some((by) => {
    const [wanted, given] = [own.filter((one) => one.by === by), said.filter((one) => one.by === by)]
    if (wanted.length === 0 || given.length === 0) return false
    if (given.some(({ word }) => wanted.some((one) => same(one.word, word)))) return false
    return given.some(({ word }) => point.some((one) => !one.isFunction && same(one, word)))
  })
}
