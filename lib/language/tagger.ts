import { createRequire } from 'node:module'

/** Universal part-of-speech tags as wink gives them. */
export type PartOfSpeech =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART' | 'PRON' | 'PROPN' | 'PUNCT'
  | 'SCONJ' | 'SYM' | 'VERB' | 'X' | 'SPACE'

/** `start` and `end` are UTF-16 offsets into the text that was tagged; `lower` is for comparing. */
export type Token = { text: string; lower: string; pos: PartOfSpeech; start: number; end: number }

type Wink = typeof import('wink-nlp').default

let pipeline: ReturnType<Wink> | null = null

/** Loading the model costs 0.2 s and 30 MB: on first use, once a process. Only files that need tags import this one. */
function winkPipeline(): ReturnType<Wink> {
  if (pipeline) return pipeline
  const require = createRequire(import.meta.url)
  const wink = require('wink-nlp') as Wink
  pipeline = wink(require('wink-eng-lite-web-model') as Parameters<Wink>[0], ['pos'])
  return pipeline
}

/** Tokens of an English text with parts of speech; words joined by hyphens are one token. */
export function tagTokens(text: string): Token[] {
  const nlp = winkPipeline()
  const tokens = nlp.readDoc(text).tokens()
  const values = tokens.out(nlp.its.value) as string[]
  const tags = tokens.out(nlp.its.pos) as PartOfSpeech[]
  const found: Token[] = []
  let from = 0
  for (const [i, value] of values.entries()) {
    const pos = tags[i] ?? 'X'
    const start = text.indexOf(value, from)
    if (start < 0 || pos === 'SPACE' || value.trim() === '') continue
    from = start + value.length
    found.push({ text: value, lower: value.toLowerCase().replace(/’/g, "'"), pos, start, end: from })
  }
  return joinHyphens(splitPossessives(splitFinalStop(found)))
}

const isWord = (token: Token | undefined): token is Token => token !== undefined && /^[\p{L}\p{N}]/u.test(token.text)

/** "Short" "-" "term" is one modifier to every rule; the tag is that of its last part, a participle counts as adjective. */
function joinHyphens(tokens: Token[]): Token[] {
  const joined: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    let token = tokens[i]
    if (!token) continue
    for (;;) {
      const hyphen = tokens[i + 1]
      const next = tokens[i + 2]
      if (!isWord(token) || !hyphen || !isWord(next)) break
      if (!/^[-‐‑]$/.test(hyphen.text) || hyphen.start !== token.end || next.start !== hyphen.end) break
      const pos = next.pos === 'PROPN' || next.pos === 'NOUN' ? next.pos : /ing$/.test(next.lower) ? 'NOUN' : 'ADJ'
      const text: string = `${token.text}${hyphen.text}${next.text}`
      token = { text, lower: `${token.lower}-${next.lower}`, pos, start: token.start, end: next.end }
      i += 2
    }
    joined.push(token)
  }
  return joined
}

/** wink reads "interested in." as the abbreviation of inch: at the end a full stop is a full stop, but for "U.S." and "etc." */
function splitFinalStop(tokens: Token[]): Token[] {
  const last = tokens.at(-1)
  if (!last || !/^\p{Ll}{2,}\.$/u.test(last.text) || last.lower === 'etc.') return tokens
  const cut = last.end - 1
  return [
    ...tokens.slice(0, -1),
    { ...last, text: last.text.slice(0, -1), lower: last.lower.slice(0, -1), end: cut },
    { text: '.', lower: '.', pos: 'PUNCT', start: cut, end: cut + 1 },
  ]
}

/** wink leaves "Broca’s" (curly) in one piece and cuts "Broca's": always cut. */
function splitPossessives(tokens: Token[]): Token[] {
  return tokens.flatMap((token) => {
    const match = /^(.{2,})(['’]s)$/.exec(token.text)
    if (!match?.[1] || !match[2]) return [token]
    const cut = token.start + match[1].length
    return [
      { ...token, text: match[1], lower: match[1].toLowerCase(), end: cut },
      { text: match[2], lower: "'s", pos: 'PART' as const, start: cut, end: token.end },
    ]
  })
}
