import type { Token } from '#lib/language/tagger.ts'
import { termKey } from '#lib/language/terms.ts'
import { tagSentence, type Tagged } from '#lib/concepts/facts/tagged.ts'
import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'

/** One word of a key with the token it came from; a hyphenated token gives several. */
export type KeyWord = { key: string; token: number }

/** A sentence with its words in the form of term keys, so that a concept is found whatever its spelling. `keys`: one per token. */
export type KeyedSentence = { source: AnalysedSentence; tagged: Tagged; words: KeyWord[]; keys: string[] }

/** Formulas as notes write them, "$x$" by the rule of Markdown (so that two prices are none), and TeX commands. */
const FORMULA = /\$\$[^$]*\$\$|\$(?=\S)[^$\n]*?\S\$(?!\d)|\\\(.*?\\\)|\\\[.*?\\\]|\\[a-zA-Z]+/g

export function keySentence(source: AnalysedSentence): KeyedSentence {
  const tagged = tagSentence(source.text)
  const formulas = Array.from(source.text.matchAll(FORMULA), (match) => ({ start: match.index, end: match.index + match[0].length }))
  const isFormula = (token: Token) => formulas.some(({ start, end }) => token.start < end && token.end > start)
  const words = tagged.tokens.flatMap((token, index): KeyWord[] => {
    if (token.lower === "'s" || !/[\p{L}\p{N}]/u.test(token.text) || isFormula(token)) return [{ key: '', token: index }]
    return termKey(token.text).split(' ').map((key) => ({ key, token: index }))
  })
  const keys = tagged.tokens.map((token) => (token.lower === "'s" || isFormula(token) ? '' : termKey(token.text)))
  return { source, tagged, keys, words: words.filter((word) => word.key !== '' || !isPossessive(tagged, word.token)) }
}

function isPossessive({ tokens }: Tagged, index: number): boolean {
  return tokens[index]?.lower === "'s" || /^[-‐‑/“”"'’]$/.test(tokens[index]?.text ?? '')
}

/** The key of a range of tokens, without a leading article. */
export function keyOf({ keys, tagged }: KeyedSentence, from: number, to: number): string {
  const start = /^(a|an|the)$/.test(tagged.tokens[from]?.lower ?? '') && to - from > 1 ? from + 1 : from
  return keys.slice(start, to).filter((key) => key !== '').join(' ')
}
