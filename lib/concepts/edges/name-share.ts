import { isNominal } from '#lib/concepts/facts/clauses.ts'
import { tagSentence } from '#lib/concepts/facts/tagged.ts'
import type { Token } from '#lib/language/tagger.ts'

/** Not an acronym: "TRNA" names a thing, "Freud" somebody. */
const isName = (token: Token | undefined): boolean => token?.pos === 'PROPN' && /\p{Ll}/u.test(token.text)

const ENDS = /[.!?]["”’)\]]*$/

/**
 * Share, 0..1, of proper names among the runs of nouns inside whole sentences: .13 to .23 in history books, up to .14 in
 * others. Titles and bullets are left out, and so is the first word of a sentence: their capitals are no sign.
 */
export function nameShare(texts: readonly string[]): number {
  let runs = 0
  let names = 0
  for (const text of texts.filter((each) => ENDS.test(each))) {
    const { tokens } = tagSentence(text)
    for (let at = 1; at < tokens.length; at++) {
      if (!isNominal(tokens[at])) continue
      const from = at
      while (isNominal(tokens[at + 1])) at++
      runs++
      if (tokens.slice(from, at + 1).every(isName)) names++
    }
  }
  return runs > 0 ? names / runs : 0
}
