import { describe, expect, test } from 'vitest'
import { choosePassages, PASSAGE_TOKENS, planBatches, stretches } from './plan-batches.ts'
import { estimateTokens } from '#lib/ai/tokens.ts'

const section = (ordinal: number, words: number, weight = 1) => ({ ordinal, words, tokens: Math.round(words * 1.7), weight })

describe('stretches', () => {
  test('long sections stand alone, short ones that follow each other are joined, the rest is left out', () => {
    const sizes = [section(0, 90), section(1, 60), section(2, 70, 5), section(3, 250), section(4, 150), section(5, 300), section(6, 199)]
    const found = stretches(sizes)
    expect(found.map(({ sections, weight }) => [sections, weight])).toEqual([[[0, 1, 2], 5], [[3], 1], [[5], 1]])
  })
  test('of nothing and of too little there are none', () => {
    expect(stretches([])).toEqual([])
    expect(stretches([section(0, 120), section(1, 60)])).toEqual([])
  })
})

test('the most important come first, and again what did not fit one prompt', () => {
  const all = stretches([section(0, 300, 2), section(1, 2000, 9), section(2, 700, 4)])
  expect(planBatches(all)).toEqual([1, 2, 0, 1, 2, 1, 1])
  expect(planBatches([])).toEqual([])
})

describe('passages', () => {
  const passages = Array.from({ length: 14 }, (_, ordinal) => ({ ordinal, weight: ordinal % 5, text: 'one two three. '.repeat(40) }))
  test('are whole, in page order, within the limit; the rounds hold each once', () => {
    const rounds = [0, 1, 2].map((round) => choosePassages(passages, round))
    expect(rounds.flat().map(({ ordinal }) => ordinal).toSorted((a, b) => a - b)).toEqual(passages.map(({ ordinal }) => ordinal))
    for (const round of rounds) {
      expect(round.map(({ ordinal }) => ordinal)).toEqual(round.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b))
      expect(round.reduce((sum, { text }) => sum + estimateTokens(text), 0)).toBeLessThanOrEqual(PASSAGE_TOKENS)
      expect(round.length).toBeGreaterThan(2)
    }
    expect(rounds[0]?.every(({ weight }) => weight >= 2)).toBe(true)
    expect(choosePassages(passages, 3)).toEqual(rounds[0])
  })
  test('one that is too long by itself is given alone', () => {
    const long = { ordinal: 0, weight: 9, text: 'word '.repeat(1500) }
    expect(choosePassages([long, ...passages.slice(1, 3)], 0)).toEqual([long])
  })
})
