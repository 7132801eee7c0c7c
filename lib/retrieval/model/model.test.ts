import { describe, expect, test } from 'vitest'
import type { Background } from '#lib/retrieval/background.ts'
import { abstentionScore, coverage, isInScope, logOdds } from './abstain.ts'
import { otherForms } from './acronym-terms.ts'
import { bestSentence } from './best-sentence.ts'
import { addTerms, queryTerms, replaceTerms } from './query.ts'
import type { PassageHits } from './rank.ts'
import { confidenceOf, rankPassages, rankSections, termWeights } from './rank.ts'
import { nearestLexeme, slipsAllowed } from './repair.ts'
import { searchText } from './search-text.ts'

const EMPTY: Background = { windows: 0, total: 0, df: new Map(), everyday: () => 0 }
const BACKGROUND: Background = { windows: 100, total: 4000, df: new Map([['use', 60], ['memori', 3]]), everyday: () => 0 }

const passage = (id: string, hits: Record<string, number[]>, more: Partial<PassageHits> = {}): PassageHits =>
  ({ id, versionId: 'v', sectionId: id, ordinal: 0, length: 100, hits: new Map(Object.entries(hits)), ...more })
const terms = (...lexemes: string[]) => queryTerms(lexemes.map((lexeme, at) => ({ lexeme, places: [at * 5 + 1] })))
const SCOPE = { passages: 10, meanLength: 100 }

describe('what is looked for', () => {
  test('a repeated word weighs 2f/(1+f); numbers only where there is nothing else', () => {
    expect(queryTerms([{ lexeme: 'memori', places: [1, 4, 9] }, { lexeme: '1953', places: [2] }])).toEqual([
      { lexeme: 'memori', places: [1, 4, 9], weight: 1.5 },
    ])
    expect(queryTerms([{ lexeme: '1953', places: [2] }])).toHaveLength(1)
  })
  test('two slips of one word become one term; added ones weigh less and never replace', () => {
    const repaired = replaceTerms(terms('memry', 'memroy', 'use'), new Map([['memry', 'memori'], ['memroy', 'memori']]))
    expect(repaired).toEqual([{ lexeme: 'memori', places: [1, 6], weight: 4 / 3 }, { lexeme: 'use', places: [11], weight: 1 }])
    expect(addTerms(terms('memori'), ['memori', 'term', 'term'], 0.3).map(({ lexeme, weight }) => [lexeme, weight])).toEqual([['memori', 1], ['term', 0.3]])
  })
  test('the other form of an acronym, only as it is written', () => {
    const pairs = [{ short: 'STM', long: 'short-term memory' }, { short: 'IT', long: 'information technology' }]
    expect(otherForms('How long does STM last?', pairs)).toEqual(['short-term memory'])
    expect(otherForms('What does Short-Term  Memory hold?', pairs)).toEqual(['STM'])
    expect(otherForms('Is short-term memory (STM) the same?', pairs)).toEqual([])
    expect(otherForms('What is it?', pairs)).toEqual([])
    expect(otherForms('Name two STMs', pairs)).toEqual(['short-term memory'])
  })
  test('text as the parser gets it', () => {
    expect(searchText('Self-Reference “Effect”, 3.5\u0000 <b>U.S.</b> end.The', 'english')).toBe('self-reference effect 3.5 b u.s. b end the')
    expect(searchText('przechowuje wspomnienia', 'simple')).toBe('przech wspomn')
    expect(searchText('工作记忆是短期', 'simple').split(' ').length).toBeGreaterThan(1)
  })
  test('the nearest word: one slip, two from eight letters on, the more frequent one', () => {
    const vocabulary = [{ lexeme: 'rehears', passages: 2 }, { lexeme: 'retriev', passages: 9 }, { lexeme: 'cat', passages: 5 }]
    expect(nearestLexeme('rehers', vocabulary)).toBe('rehears')
    expect(nearestLexeme('rtreive', vocabulary)).toBeNull()
    expect(nearestLexeme('cut', vocabulary)).toBeNull()
    expect([slipsAllowed('seventy'), slipsAllowed('eighteen')]).toEqual([1, 2])
    expect(nearestLexeme('mand', [{ lexeme: 'mend', passages: 1 }, { lexeme: 'mind', passages: 7 }])).toBe('mind')
  })
})

describe('rank', () => {
  test('BM25 by hand: one term, once, in a passage of mean length', () => {
    const [only] = rankPassages(terms('memori'), [passage('a', { memori: [3] })], SCOPE, EMPTY)
    // ln(1 + (10 - 1 + .5) / (1 + .5)), and the saturation is (1 * 3.5) / (1 + 2.5) = 1
    expect(only?.score).toBeCloseTo(Math.log(1 + 9.5 / 1.5), 10)
  })
  test('the rare word of the background wins, repeats saturate, length costs', () => {
    const found = [passage('common', { use: [1, 2, 3] }), passage('rare', { memori: [1] })]
    expect(rankPassages(terms('use', 'memori'), found, SCOPE, BACKGROUND)[0]?.id).toBe('rare')
    const lengths = [passage('long', { memori: [1] }, { length: 300 }), passage('short', { memori: [1] }, { length: 50 })]
    expect(rankPassages(terms('memori'), lengths, SCOPE, EMPTY)[0]?.id).toBe('short')
  })
  test('words that stand together in question and passage count more', () => {
    const asked = queryTerms([{ lexeme: 'work', places: [1] }, { lexeme: 'memori', places: [2] }])
    const found = [passage('apart', { work: [1], memori: [40] }), passage('together', { work: [7], memori: [8] })]
    expect(rankPassages(asked, found, SCOPE, EMPTY)[0]?.id).toBe('together')
  })
  test('a section is its best three passages; how far it is ahead', () => {
    const scored = [['a', 3], ['a', 3], ['b', 2], ['b', 2], ['b', 2], ['b', 2]] as const
    const ranked = scored.map(([sectionId, score], ordinal) => ({ ...passage(String(ordinal), {}, { sectionId, ordinal }), score }))
    expect(rankSections(ranked)).toEqual([{ id: 'a', score: 6 }, { id: 'b', score: 6 }])
    expect(confidenceOf([{ id: 'a', score: 4 }, { id: 'b', score: 3 }])).toBe(0.25)
    expect(confidenceOf([])).toBe(0)
  })
  test('a word in more passages than there are is still worth nothing less than nothing', () => {
    const weights = termWeights(terms('use'), [passage('a', { use: [1] })], 1, { windows: 10, total: 10, df: new Map([['use', 60]]), everyday: () => 0 })
    expect(weights.get('use')).toBe(0)
  })
})

describe('the sentence shown', () => {
  const sentences = [{ id: 'h', block: 'heading' }, { id: 'a', block: 'prose' }, { id: 'b', block: 'bullet' }]
  const weights = new Map([['memori', 2], ['use', 0.5]])
  const chosen = (lexemes: string[][]) => bestSentence(sentences, lexemes, weights)?.id
  test('holds most of what was asked, a statement before a heading, the first of equal ones', () => {
    expect(chosen([['memori', 'use'], ['use'], ['memori']])).toBe('b')
    expect(chosen([['memori'], ['use'], ['use']])).toBe('a')
    expect(chosen([['memori'], [], []])).toBe('h')
    expect(chosen([[], [], []])).toBe('a')
    expect(bestSentence([], [], weights)).toBeNull()
  })
})

describe('is it in the lecture', () => {
  const counts = (length: number, of: Record<string, number>) => ({ length, of: (lexeme: string) => of[lexeme] ?? 0 })
  test('log-odds: -.69 a word that the text never says, above 0 for one it says more than the background', () => {
    expect(logOdds(terms('memori'), counts(1000, {}), BACKGROUND)).toBeCloseTo(Math.log(0.5), 10)
    const background = 3.5 / 14_000
    expect(logOdds(terms('memori'), counts(1000, { memori: 40 }), BACKGROUND)).toBeCloseTo(Math.log((0.5 * 0.04 + 0.5 * background) / background), 10)
    expect(logOdds([], counts(1, {}), BACKGROUND)).toBe(0)
  })
  test('z by hand', () => {
    const one = Math.log(0.5)
    expect(abstentionScore(terms('a', 'b'), counts(9, {}), counts(9, {}), BACKGROUND)).toBeCloseTo(-5.54 + (2.58 + 1.65) * one + 1.29 * Math.log(2), 10)
    expect(abstentionScore([], counts(9, {}), counts(9, {}), BACKGROUND)).toBe(Number.NEGATIVE_INFINITY)
  })
  test('without a background, half of what is asked must be there', () => {
    const weights = new Map([['memori', 2], ['nier', 3]])
    expect(coverage(weights, [passage('a', { memori: [1] })])).toBe(0.4)
    expect(coverage(new Map(), [])).toBe(0)
    expect(isInScope({ z: null, coverage: 0.4 }, 1)).toBe(false)
    expect(isInScope({ z: null, coverage: 0.5 }, 1)).toBe(true)
    expect(isInScope({ z: -0.4, coverage: 1 }, 1)).toBe(false)
    expect(isInScope({ z: 0, coverage: 0 }, 1)).toBe(true)
  })
  test('among several lectures one must stand out more', () => {
    expect([1, 2, 10].map((lectures) => isInScope({ z: 0.2, coverage: 1 }, lectures))).toEqual([true, false, false])
    expect(isInScope({ z: 2.4, coverage: 1 }, 10)).toBe(true)
  })
})
