import { singular } from '#lib/language/singular.ts'
import { termKey } from '#lib/language/terms.ts'
import type { AnalysedSentence, DefinitionFact } from '#lib/concepts/facts/fact.ts'

/** A term as it can be written into a question. */
export type Term = {
  /** As inside a sentence: lower case unless it is a name or an acronym. */
  name: string
  key: string
  words: string[]
  /** The article the lecture gives it; "unknown" where the sentence speaks of the word itself. */
  article: 'a' | 'the' | 'none' | 'unknown'
  plural: boolean
  /** A proper name or an acronym. */
  proper: boolean
  aliases: string[]
}

export function readTerm(sentence: AnalysedSentence, fact: DefinitionFact, sentences: readonly AnalysedSentence[]): Term {
  const raw = fact.term.text.replace(/["“”]/g, '').replace(/\s+/g, ' ').trim().replace(/^(?:the|an?)\s+/i, '')
  const name = lowerUnlessName(raw, fact.term.start, sentence, sentences)
  const key = termKey(raw)
  const plural = isPlural(raw)
  return {
    name, key, words: key.split(' '),
    article: articleBefore(sentence.text.slice(0, fact.term.start), plural, name, sentences),
    plural,
    proper: /\p{Lu}/u.test(name),
    aliases: fact.aliases.map((alias) => alias.text.replace(/["“”]/g, '').trim()),
  }
}

/** By the last word. "DCS" and "bias" are singular, "PETs" and "alveoli" plural. */
function isPlural(name: string): boolean {
  const last = name.split(/[\s-]/).at(-1) ?? ''
  return /^\p{Lu}{2,}$/u.test(last) ? false : /^\p{Lu}{2,}s$/u.test(last) || singular(last.toLowerCase()) !== last.toLowerCase()
}

/** A capital at the start of a sentence says nothing: the lecture's other sentences decide. */
function lowerUnlessName(raw: string, start: number, sentence: AnalysedSentence, sentences: readonly AnalysedSentence[]): string {
  const first = raw.split(/[\s-]/)[0] ?? ''
  if (!/^\p{Lu}\p{Ll}*$/u.test(first) && !/^\p{Lu}[\p{Ll}’']+$/u.test(first)) return raw
  const lowered = raw[0]?.toLowerCase() + raw.slice(1)
  const opensSentence = /^(?:(?:a|an|the)\s+)?["“]?$/i.test(sentence.text.slice(0, start))
  if (seen(lowered, sentences)) return lowered
  if (!opensSentence || /['’]s?$/.test(first)) return raw
  // Never seen inside a sentence with a capital either: then it is a common noun.
  return seenInside(raw, sentences) || /[\s-]\p{Lu}/u.test(raw) ? raw : lowered
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function seen(text: string, sentences: readonly AnalysedSentence[]): boolean {
  const pattern = new RegExp(`(?<![\\p{L}-])${escape(text)}(?!\\p{L})`, 'u')
  return sentences.some((one) => one.block !== 'heading' && pattern.test(one.text))
}

function seenInside(text: string, sentences: readonly AnalysedSentence[]): boolean {
  const pattern = new RegExp(`[\\p{Ll},;)]\\s+${escape(text)}(?!\\p{L})`, 'u')
  return sentences.some((one) => one.block === 'prose' && pattern.test(one.text))
}

const ENDS_PHRASE = '\\s+(?:is|are|was|has|can|may|that|which|in|of|to|for|with|by|on|at|and|or|from)\\b|[,.;:)]'

/** Plurals take no article here. Where the word itself is defined, the rest of the lecture shows whether it takes one. */
function articleBefore(before: string, plural: boolean, name: string, sentences: readonly AnalysedSentence[]): Term['article'] {
  const match = /\b(a|an|the)\s+["“]?$/i.exec(before)
  if (match) return match[1]?.toLowerCase() === 'the' ? 'the' : 'a'
  if (plural || !/["“]$|\b(?:term|word|phrase|concept of|notion of)\s+$/i.test(before)) return 'none'
  // "a demand curve" and "a demand or supply curve" say nothing of "demand": the name must end its phrase.
  const pattern = new RegExp(`\\b(an?)\\s+${escape(name)}(?=${ENDS_PHRASE})(?!\\s+(?:and|or)\\b)`, 'iu')
  return sentences.some((one) => pattern.test(one.text)) ? 'a' : 'unknown'
}

const VOWEL_SOUND = /^(?:[aeio]|u(?!ni|se|ti|ra|ro|bi)|hour|hono|heir|[FLMNRSX][A-Z]|[AEFHILMNORSX](?:[-\s]|$))/

/** The term with its article, as a subject. Not for `unknown`. */
export function withArticle(term: Term): string {
  if (term.article === 'a') return `${VOWEL_SOUND.test(term.name) ? 'an' : 'a'} ${term.name}`
  return term.article === 'the' ? `the ${term.name}` : term.name
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
