import { wordsOf } from '#lib/language/rules/rule.ts'
import { contentWords, isStopWord } from '#lib/language/words.ts'
import { checkForm } from './check-form.ts'
import { findAssertion } from './find-assertion.ts'
import { LINK_WORDS } from './link-rules.ts'
import { isSameWord } from './same-word.ts'

export type LinkCheck = { ok: true } | { ok: false; reason: 'form' | 'long' | 'asserts' | 'new word'; detail: string }

const MOST_WORDS = 12
const linkWords = wordsOf(LINK_WORDS)

/**
 * Whether a model's link between claims may stand: at most twelve words, no statement, and no content word but those of the
 * claims and of moving on. The words and verbs are English ones: of other languages hardly a link passes, and none is missed.
 */
export function checkLink(text: string, claims: readonly string[]): LinkCheck {
  const form = checkForm(text)
  if (!form.ok) return { ok: false, reason: 'form', detail: form.rule }
  const length = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  if (length > MOST_WORDS) return { ok: false, reason: 'long', detail: `${length} words` }
  const known = claims.flatMap((claim) => contentWords(claim))
  const unknown = contentWords(text).find((word) => !linkWords.has(word) && !known.some((other) => isSameWord(word, other)))
  if (unknown !== undefined) return { ok: false, reason: 'new word', detail: unknown }
  const verb = findAssertion(text)
  // A tagger takes "Memory fades." for two nouns: a whole sentence must begin like a link.
  const first = text.match(/\p{L}+/u)?.[0].toLowerCase() ?? ''
  if (verb === null && /[^?:]$/.test(text.trim()) && !linkWords.has(first) && !isStopWord(first)) return { ok: false, reason: 'asserts',
    detail: first }
  return verb === null ? { ok: true } : { ok: false, reason: 'asserts', detail: verb }
}
