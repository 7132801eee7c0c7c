import { isSameWord } from '#lib/language/claims/same-word.ts'
import { splitSentences } from '#lib/language/sentences.ts'
import { contentWords } from '#lib/language/words.ts'
import { normaliseText } from '#lib/language/normalise.ts'
import { stem } from '#lib/language/stems.ts'
import { wordsOf } from '#lib/language/rules/rule.ts'
import {
  CLAIMED_CAUSES, DOWN, HEDGES, NEGATIVE_PREFIXES, NO_NEGATION, NO_UNIVERSAL, OPPOSITES, SOFT_NEGATIONS, SOURCE_CAUSES, SOURCE_UNIVERSALS,
  STRONG_NEGATIONS, UNIVERSALS, UP,
} from './doubt-words.ts'

export type DoubtKind = 'universal' | 'negation' | 'direction' | 'opposite' | 'cause'
/** A sign that a claim may be wrong; `detail` names the word. */
export type Doubt = { kind: DoubtKind; detail: string }

const WORD = /\p{L}+(?:'\p{L}+)?/gu
/** An opposite must stand so near to a word both sides share. */
const NEAR = 3

const universals = wordsOf(UNIVERSALS)
const sourceUniversals = wordsOf(SOURCE_UNIVERSALS)
const hedges = wordsOf(HEDGES)
const strong = wordsOf(STRONG_NEGATIONS)
const softStems = new Set([...wordsOf(SOFT_NEGATIONS)].map(stem))
const upStems = new Set([...wordsOf(UP)].map(stem))
const downStems = new Set([...wordsOf(DOWN)].map(stem))
const causes = wordsOf(SOURCE_CAUSES)
const causeStems = new Set(['make', 'allow', 'affect', 'enable', 'influence', 'lead', 'cause', 'result', 'force', 'trigger'].map(stem))
const opposites = OPPOSITES.flatMap(({ words }) => words.map((pair) => pair.split('/').map(stem) as [string, string]))

type Side = { text: string; words: string[]; stems: string[] }

function readSide(raw: string): Side {
  const text = normaliseText(raw)
  const words = text.toLowerCase().match(WORD) ?? []
  return { text, words, stems: words.map(stem) }
}

const isStrong = (word: string) => strong.has(word) || word.endsWith("n't")

function strongNegation(side: Side): string | null {
  const text = NO_NEGATION.reduce((left, { pattern }) => left.replace(pattern, ' '), side.text)
  return text.toLowerCase().match(WORD)?.find(isStrong) ?? null
}

const isNegative = (side: Side) => side.words.some((word, i) =>
  isStrong(word) || softStems.has(side.stems[i] ?? '') || NEGATIVE_PREFIXES.some(({ pattern }) => pattern.test(word)))

function universal(claim: Side, sentence: Side, best: Side): Doubt | null {
  const found = claim.words.find((word) => universals.has(word))
  if (found === undefined || NO_UNIVERSAL.some(({ pattern }) => pattern.test(claim.text))) return null
  if (sentence.words.some((word) => sourceUniversals.has(word))) return null
  const isHedged = [sentence, best].some(({ words }) => words.some((word) => hedges.has(word)))
  return isHedged ? { kind: 'universal', detail: found } : null
}

function negation(claim: Side, sentence: Side, best: Side): Doubt | null {
  const found = strongNegation(claim)
  return found === null || isNegative(sentence) || isNegative(best) ? null : { kind: 'negation', detail: found }
}

const anyNegated = (...sides: Side[]) => sides.some((side) => side.words.some(isStrong))

function direction(claim: Side, sentence: Side): Doubt | null {
  if (anyNegated(claim, sentence)) return null
  const goes = ({ stems }: Side) => [stems.some((one) => upStems.has(one)), stems.some((one) => downStems.has(one))] as const
  const [claimUp, claimDown] = goes(claim)
  const [sourceUp, sourceDown] = goes(sentence)
  if (claimUp === claimDown || sourceUp === sourceDown || claimUp === sourceUp) return null
  return { kind: 'direction', detail: claim.words.find((_, i) => (claimUp ? upStems : downStems).has(claim.stems[i] ?? '')) ?? '' }
}

/** Content words within reach of a place. */
function around({ words }: Side, at: number): string[] {
  const near = words.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter((_, i) => Math.max(0, at - NEAR) + i !== at)
  return contentWords(near.join(' ')).filter((word) => word.length > 2)
}

function opposite(claim: Side, sentence: Side): Doubt | null {
  if (anyNegated(claim, sentence)) return null
  for (const [first, second] of [...opposites, ...opposites.map(([a, b]) => [b, a] as const)]) {
    const at = claim.stems.indexOf(first)
    const other = sentence.stems.indexOf(second)
    if (at < 0 || other < 0 || claim.stems.includes(second) || sentence.stems.includes(first)) continue
    const near = around(sentence, other)
    if (around(claim, at).some((word) => near.some((one) => isSameWord(word, one)))) return { kind: 'opposite',
      detail: claim.words[at] ?? '' }
  }
  return null
}

function cause(claim: Side, around: Side): Doubt | null {
  const found = CLAIMED_CAUSES.flatMap(({ pattern }) => pattern.exec(claim.text)?.[0] ?? [])[0]
  if (found === undefined || around.words.some((word, i) => causes.has(word) || causeStems.has(around.stems[i] ?? ''))) return null
  return { kind: 'cause', detail: found }
}

/** The sentences a quote runs over, those with their neighbours, and the one that shares the most content words with the claim. */
function sentencesFor(claim: Side, passage: string, { start, end }: { start: number; end: number }): Record<'quoted' | 'around' | 'best',
  Side> {
  const spans = splitSentences(passage)
  const isQuoted = (span: { start: number; end: number } | undefined) => span !== undefined && span.start < end && span.end > start
  const textOf = (chosen: typeof spans) => readSide(chosen.map((span) => passage.slice(span.start, span.end)).join(' '))
  const own = contentWords(claim.text).filter((word) => word.length > 2)
  const shared = spans.map((span) => {
    const words = contentWords(passage.slice(span.start, span.end))
    return own.filter((word) => words.some((other) => isSameWord(word, other))).length
  })
  const best = shared.indexOf(Math.max(...shared))
  return {
    quoted: textOf(spans.filter(isQuoted)),
    around: textOf(spans.filter((span, i) => isQuoted(span) || isQuoted(spans[i - 1]) || isQuoted(spans[i + 1]))),
    best: textOf(spans.slice(Math.max(0, best), best + 1)),
  }
}

/**
 * What makes an English claim doubtful beside the sentence it quotes. None of these holds a claim.
 * @param place UTF-16 offsets of the quote in the passage
 */
export function findDoubts(text: string, passage: string, place: { start: number; end: number }): Doubt[] {
  const claim = readSide(text)
  const { quoted, around, best } = sentencesFor(claim, passage, place)
  return [universal(claim, quoted, best), negation(claim, quoted, best), direction(claim, quoted), opposite(claim, quoted),
    cause(claim, around)]
    .filter((doubt) => doubt !== null)
}
