import { formulasIn } from '#lib/materials/flow-view.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Signs of maths and code; a word that holds one of them is no word of a language. */
const SIGNS = /[=<>\\{}[\]|_^∑∏∫√∈∀∃≤≥≈∼→←⇒·×±∂∇]/u
/** Letters of one or two, which formulas are made of too, count only in scripts whose words are that short. */
const SHORT_SCRIPTS = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Thai}/u

/** Tokens that are words of any language, and how many tokens there are at all; formulas are none. */
export function plainWords(text: string): { words: string[]; share: number } {
  let plain = text
  for (const { start, end } of formulasIn(text).toReversed()) plain = `${plain.slice(0, start)} = ${plain.slice(end)}`
  const tokens = plain.split(/\s+/).filter((token) => token !== '')
  const perToken = tokens.map((token) => (SIGNS.test(token) ? [] : wordsOf(token)))
  const kept = perToken.filter((words) => words.length > 0).length
  return { words: perToken.flat(), share: tokens.length === 0 ? 0 : kept / tokens.length }
}

const wordsOf = (token: string): string[] =>
  Array.from(segmenter.segment(token)).flatMap(({ segment, isWordLike }) =>
    (isWordLike && /\p{L}/u.test(segment) && (segment.length > 1 || SHORT_SCRIPTS.test(segment)) ? [segment] : []))
