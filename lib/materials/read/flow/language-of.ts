import { francAll } from 'franc-min'
import type { FlowText } from './flow-text.ts'

/** Fewer letters say too little. */
const LEAST_LETTERS = 300
const SAMPLE = 20_000
/** The likeliest language has 1. Text full of names and terms is often taken for a neighbour of the one it is in. */
const AS_LIKELY = 0.84
/** Judged in pieces: over many letters all languages of one script come near each other. */
const PIECE = /[\s\S]{120,240}?(?:\s|$)|[\s\S]{240}/g

/**
 * Tag of the language ("de") of the prose; what the file declares counts where the prose does not speak clearly against it.
 * Undefined where neither tells.
 */
export function languageOf(blocks: readonly FlowText[], declared?: string | null): string | undefined {
  const told = declared ? tagOf(declared) : undefined
  const sample = sampleOf(blocks)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return told
  const expected = told ?? 'en'
  const votes = new Map<string, number>()
  const pieces = sample.match(PIECE) ?? []
  for (const piece of pieces) {
    const tag = likeliest(piece, expected)
    if (tag !== undefined) votes.set(tag, (votes.get(tag) ?? 0) + 1)
  }
  const [most] = [...votes].toSorted(([, a], [, b]) => b - a)
  return most && most[1] * 2 > pieces.length ? most[0] : (told ?? most?.[0])
}

function likeliest(piece: string, expected: string): string | undefined {
  const guesses = francAll(piece).map(([code, share]) => ({ tag: tagOf(code), share }))
  const isExpected = (guesses.find(({ tag }) => tag === expected)?.share ?? 0) >= AS_LIKELY
  return isExpected ? expected : guesses[0]?.tag
}

function sampleOf(blocks: readonly FlowText[]): string {
  const prose = blocks.flatMap((block) => (block.kind === 'prose' || block.kind === 'bullet' ? [block.text] : []))
  return prose.join('\n').replace(/\$[^$]*\$/g, ' ').slice(0, SAMPLE)
}

/** "de" of "de-DE", "deu" and "de_AT"; undefined for what is no tag. */
function tagOf(name: string): string | undefined {
  try {
    const { language } = new Intl.Locale(name.trim().replaceAll('_', '-'))
    return language === 'und' ? undefined : language
  } catch {
    return undefined
  }
}
