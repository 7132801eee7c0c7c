import { isSameWord } from '#lib/language/claims/same-word.ts'
import { wordsOf } from '#lib/language/rules/rule.ts'
import { stem } from '#lib/language/stems.ts'
import { contentWords, isStopWord } from '#lib/language/words.ts'
import { checkForm } from './check-form.ts'
import { findApposition } from './find-apposition.ts'
import { findAssertion } from './find-assertion.ts'
import { LINK_OPENERS, LINK_WORDS } from './link-rules.ts'

export type LinkCheck = { ok: true } | { ok: false; reason: 'form' | 'long' | 'asserts' | 'new word'; detail: string }

const MOST_WORDS = 12
const openers = wordsOf(LINK_OPENERS)
const linkWords = wordsOf(LINK_WORDS)
const linkStems = new Set([...linkWords].map(stem))

/** Endings that make another word of one: "hardness" is a subject, "hard" is not. */
const MADE_WORD = /(?:ness|ment|er|or|ity|ship|ful|less|ism|ist|able)$/

/** Whether a lower-case word is one of discourse, or an inflected form of one. */
const isLinkWord = (word: string) => linkWords.has(word) || (linkStems.has(stem(word)) && !MADE_WORD.test(word))

/** Content words, with the parts of compounds: who knows "nearest-neighbor" knows both of its words. */
const partsOf = (text: string) =>
  contentWords(text).flatMap((word) => word.split(/[-‐‑]/)).filter((word) => word.length > 1 && !isStopWord(word))

/**
 * Whether a model's link may stand: at most twelve words, no statement, and no content word but those of the texts of the explanation
 * so far with the claim it leads to, and those of discourse. The words and verbs are English ones: of other languages hardly a link
 * passes, and none is missed.
 */
export function checkLink(text: string, texts: readonly string[]): LinkCheck {
  const form = checkForm(text)
  if (!form.ok) return { ok: false, reason: 'form', detail: form.rule }
  const length = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  if (length > MOST_WORDS) return { ok: false, reason: 'long', detail: `${length} words` }
  const known = new Set(texts.flatMap(partsOf))
  const isKnown = (word: string) => known.has(word) || [...known].some((other) => isSameWord(word, other))
  const unknown = partsOf(text).find((word) => !isLinkWord(word) && !isKnown(word))
  if (unknown !== undefined) return { ok: false, reason: 'new word', detail: unknown }
  const stated = findAssertion(text) ?? findApposition(text, isLinkWord)
  if (stated !== null) return { ok: false, reason: 'asserts', detail: stated }
  // A tagger takes "Memory fades." for two nouns: a whole sentence must begin like a link.
  const first = text.match(/\p{L}+/u)?.[0].toLowerCase() ?? ''
  const beginsLikeLink = openers.has(first) || isStopWord(first) || /[?:]$/.test(text.trim())
  return beginsLikeLink ? { ok: true } : { ok: false, reason: 'asserts', detail: first }
}
