import type { Reading } from '#lib/ai/define-task.ts'
import type { Citation, Element } from '#lib/explanations/schema.ts'
import { isOtherLanguage } from '#lib/language/guess-language.ts'
import { checkClaim } from './check-claim.ts'
import { checkForm } from './check-form.ts'

/** A passage a claim may be quoted from, with its sentences. */
type Quotable = { n: number; id: string; text: string; sentences: { id: string; page: number; start: number; end: number }[] }

type Claim = { text: string; passage: number | null; quote: string | null }
type Given<P> = { passages: readonly P[]; title: string; language: string }

/** The form and language of anything a model wrote for people. */
export function readText(text: string, language: string): Reading<string> {
  const form = checkForm(text.trim())
  if (!form.ok) return form
  return isOtherLanguage(text, language) ? { ok: false, reason: 'language' } : { ok: true, value: text.trim() }
}

/**
 * The first check of a claim: its form, its language, its quote, and that its units, names and numbers stand in the passages.
 * It says nothing about whether the claim is true: that is the second call's part (explain.verify).
 */
export function readClaim<P extends Quotable>({ text, passage, quote }: Claim, { passages, title, language }: Given<P>): Reading<Element> {
  const form = readText(text, language)
  if (!form.ok) return form
  if (passage === null || quote === null) return { ok: false, reason: 'quote' }
  const checked = checkClaim({ text: form.value, passage, quote }, [...passages], { title, language })
  if (!checked.ok) return { ok: false, reason: checked.reason }
  const found = passages.find(({ n }) => n === checked.passage)
  const citation = found && citationIn(found, checked.start, checked.end)
  return citation ? { ok: true, value: { kind: 'claim', text: form.value, citation, role: 'told' } } : { ok: false, reason: 'quote' }
}

/** The place of a quote, with the sentence and the page it begins on. */
function citationIn(passage: Quotable, start: number, end: number): Citation | null {
  const sentence = passage.sentences.findLast((each) => each.start <= start) ?? passage.sentences[0]
  if (!sentence) return null
  return { sentenceId: sentence.id, passageId: passage.id, page: sentence.page, start, end, quote: passage.text.slice(start, end) }
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])

/**
 * The quote of a plain sentence that only names its passage: the beginning of the sentence there that shares most words with it.
 * Null where none shares two: then nothing proves it.
 */
export function quoteFor(text: string, passage: Quotable): string | null {
  const wanted = wordsOf(text)
  const shared = (sentence: string) => [...wordsOf(sentence)].filter((word) => wanted.has(word)).length
  const sentences = passage.sentences.map(({ start, end }) => passage.text.slice(Math.max(0, start), end))
  const best = sentences.toSorted((a, b) => shared(b) - shared(a))[0]
  return best && shared(best) >= 2 ? best.split(/\s+/).slice(0, 12).join(' ') : null
}
