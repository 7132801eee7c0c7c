import { zipfFrequency } from '#lib/language/frequency.ts'
import { tagTokens } from '#lib/language/tagger.ts'
import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { GLOSS_CUTS } from './rules/gloss-cuts.ts'

/** From this frequency in speech (Zipf) a word that opens a sentence is taken for a common one. */
const COMMON_ZIPF = 3

/**
 * A gloss as it stands in a stem: the lecture's words without brackets, citations, references and trailing examples, and
 * without the capital of a sentence it opened.
 */
export function cleanGloss(raw: string, opensSentence: boolean, sentences: readonly AnalysedSentence[]): string {
  let text = raw
  for (const cut of GLOSS_CUTS) text = text.replace(cut.pattern, cut.keep)
  text = text.replace(/\s+/g, ' ').replace(/\s+([,.;:])/g, '$1').replace(/^[\s,;:.]+|[\s,;:.]+$/g, '')
  const first = /^\p{Lu}[\p{Ll}-]*(?![\p{L}])/u.exec(text)?.[0]
  if (!opensSentence || !first) return text
  const lowered = first.toLowerCase()
  const pattern = new RegExp(`(?<![\\p{L}-])${lowered}(?!\\p{L})`, 'u')
  const isCommon = first.endsWith('ing') || zipfFrequency(lowered) >= COMMON_ZIPF || tagTokens(text)[0]?.pos !== 'PROPN'
    || sentences.some((one) => pattern.test(one.text))
  return isCommon ? lowered + text.slice(first.length) : text
}
