import type { Token } from '#lib/language/tagger.ts'
import { isFiniteVerb, isNominal } from '#lib/concepts/facts/clauses.ts'
import { GENERIC_TERMS, TEXT_NOUNS } from '#lib/concepts/facts/rules/term-words.ts'
import { isStopWord } from '#lib/language/words.ts'
import { keyOf, type KeyedSentence } from './keyed-sentence.ts'

/** Participles that link rather than name. */
const LINKING = new Set(('including assuming using following regarding concerning according being having making considering involving '
  + 'during containing').split(' '))

/** Longest candidate in tokens. */
const LONGEST = 5

/** Share of a word's uses tagged NOUN, over the whole document: tells "conditioning" from a verb that happens to stand there. */
function nounShares(sentences: readonly KeyedSentence[]): Map<string, number> {
  const all = new Map<string, { noun: number; all: number }>()
  for (const { tagged } of sentences) {
    for (const token of tagged.tokens) {
      const count = all.get(token.lower) ?? { noun: 0, all: 0 }
      count.all++
      if (isNominal(token)) count.noun++
      all.set(token.lower, count)
    }
  }
  return new Map(Array.from(all, ([word, count]) => [word, count.noun / count.all]))
}

/** Keys of all noun phrases of a document and of their parts that end in a noun, with how often they were seen. */
export function countCandidates(sentences: readonly KeyedSentence[]): Map<string, number> {
  const shares = nounShares(sentences)
  const counts = new Map<string, number>()
  const add = (key: string) => { if (isPlausible(key)) counts.set(key, (counts.get(key) ?? 0) + 1) }
  const linked = new Map<string, number>()
  for (const sentence of sentences) {
    const { tagged, source } = sentence
    if (source.block === 'code' || source.block === 'table') continue
    const { tokens } = tagged
    let before: { from: number; to: number } | null = null
    for (let from = 0; from < tokens.length; from++) {
      const to = chunkEnd(sentence, from, shares)
      if (to === from) continue
      for (let start = from; start < to; start++) {
        for (let end = start + 1; end <= Math.min(to, start + LONGEST); end++) {
          if (endsWell(tokens, end - 1, to, shares)) add(keyOf(sentence, start, end))
        }
      }
      // "standard of living", "demand for labor": only when repeated.
      if (before && before.to === from - 1 && /^(of|in|for|to)$/.test(tokens[from - 1]?.lower ?? '') && to - before.from <= LONGEST + 1) {
        const key = keyOf(sentence, before.from, to)
        linked.set(key, (linked.get(key) ?? 0) + 1)
      }
      // "quantity demanded": a participle that closes a phrase, only when repeated.
      if (tokens[to]?.pos === 'VERB' && /ed$/.test(tokens[to]?.lower ?? '')) {
        const key = keyOf(sentence, Math.max(from, to - 2), to + 1)
        for (const each of new Set([key, keyOf(sentence, to - 1, to + 1)])) linked.set(each, (linked.get(each) ?? 0) + 1)
      }
      before = { from, to }
      from = to - 1
    }
  }
  for (const [key, count] of linked) if (count >= 4 && isPlausible(key)) counts.set(key, count)
  return counts
}

/** End of the noun chunk that begins at `from`; `from` itself if none does. */
function chunkEnd({ tagged: { tokens }, keys }: KeyedSentence, from: number, shares: ReadonlyMap<string, number>): number {
  let at = from
  // A formula has no key, and no phrase runs over it.
  const isWord = (index: number) => keys[index] !== '' || tokens[index]?.lower === "'s"
  while (at < tokens.length && isWord(at) && belongsToChunk(tokens, at, from, shares)) at++
  while (at > from && !endsWell(tokens, at - 1, at, shares)) at--
  return at
}

function belongsToChunk(tokens: readonly Token[], at: number, from: number, shares: ReadonlyMap<string, number>): boolean {
  const token = tokens[at]
  if (!token) return false
  if (token.lower === "'s") return at > from && isNominal(tokens[at - 1]) && isNominal(tokens[at + 1])
  if (!/[\p{L}\p{N}]/u.test(token.text)) return false
  if (isNominal(token) || token.pos === 'ADJ') return true
  if (token.pos === 'NUM') return at > from
  if (token.pos === 'X') return true
  if (token.pos !== 'VERB') return false
  if ((shares.get(token.lower) ?? 0) >= 0.3) return true
  if (/ing$/.test(token.lower)) return !isFiniteVerb(tokens, at) && !(at === from && LINKING.has(token.lower))
  return /(ed|en|wn)$/.test(token.lower) && at === from && (isNominal(tokens[at + 1]) || tokens[at + 1]?.pos === 'ADJ')
}

function endsWell(tokens: readonly Token[], at: number, chunkTo: number, shares: ReadonlyMap<string, number>): boolean {
  const token = tokens[at]
  if (!token) return false
  if (isNominal(token)) return true
  const share = shares.get(token.lower) ?? 0
  if (token.pos === 'VERB') return /ing$/.test(token.lower) || share >= 0.3
  return token.pos === 'ADJ' && at === chunkTo - 1 && share >= 0.3
}

/** Keys that can be no concept: symbols, stop words, talk about the text. */
export function isPlausible(key: string): boolean {
  const words = key.split(' ')
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  const isWord = key.length >= 3 && words.length <= 6 && /\p{L}{2}/u.test(key) && !/^\d+$/.test(first)
  if (!isWord || isStopWord(first) || isStopWord(last)) return false
  // A circumflex or a prime that stands alone is a letter to Unicode.
  if (words.some((word) => /^\p{Lm}+$/u.test(word))) return false
  if (words[1] === 'of' && TEXT_NOUNS.has(first)) return false
  return !(words.length === 1 && GENERIC_TERMS.has(key))
}
