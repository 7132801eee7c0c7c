import { countFiniteVerbs } from '#lib/concepts/facts/clauses.ts'
import { tagTokens } from '#lib/language/tagger.ts'
import { wordsWithPlaces } from '#lib/language/words.ts'

/** Words that change what a sentence claims: never left out. */
const CLAIM_WORDS = new Set(
  ('not no never neither nor none cannot without only if unless until except may might can could should would must most many some few all'
    + ' every each any almost nearly rarely often usually sometimes always less more than hardly both either whether assuming'
    + ' provided').split(' '),
)

/**
 * Why an edited sentence may not be shown, or null. The pieces together must be the sentence with words left out: the
 * same words in the same order (what we add stands in square brackets); no word that changes the claim and no lecture
 * term is missing; and each piece has a verb of its own.
 * @param terms places in `source` that must survive: the target and every other term of the lecture
 */
export function auditEdit(source: string, pieces: readonly string[], terms: readonly { start: number; end: number }[]): string | null {
  const given = lowerWords(source)
  const kept = pieces.flatMap((piece) => lowerWords(piece.replace(/\[[^\]]*\]/g, ' ')))
  let at = 0
  const dropped: string[] = []
  for (const word of kept) {
    while (at < given.length && given[at] !== word) dropped.push(given[at++] ?? '')
    if (at++ >= given.length) return `"${word}" is not in the sentence at its place`
  }
  dropped.push(...given.slice(at))
  const claim = dropped.find((word) => CLAIM_WORDS.has(word))
  if (claim) return `"${claim}" was left out`
  const left = ` ${kept.join(' ')} `
  for (const { start, end } of terms) {
    const term = lowerWords(source.slice(start, end)).join(' ')
    if (occurrences(left, ` ${term} `) < occurrences(` ${given.join(' ')} `, ` ${term} `)) return `the term "${term}" was left out`
  }
  const isSentence = countFiniteVerbs(tagTokens(source)) > 0
  const bare = isSentence ? pieces.find((piece) => countFiniteVerbs(tagTokens(piece.replace(/[[\]]/g, ''))) === 0) : undefined
  return bare === undefined ? null : `"${bare}" has no verb`
}

const lowerWords = (text: string): string[] => wordsWithPlaces(text).map(({ text: word }) => word.toLowerCase())

function occurrences(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count += 1
  return count
}
