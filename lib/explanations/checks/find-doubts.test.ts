import { describe, expect, test } from 'vitest'
import * as tables from './doubt-words.ts'
import { findDoubts } from './find-doubts.ts'

const doubts = (claim: string, sentence: string) => findDoubts(claim, sentence, { start: 0, end: sentence.length }).map(({ kind }) => kind)

describe('doubts', () => {
  test.each([
    ['universal', 'All sellers raise their price.', 'Sellers often raise their price.', 'Nearly all sellers raise their price.'],
    ['negation', 'Cells do not divide.', 'Cells divide.', 'Cells divide, not organs.'],
    ['direction', 'Demand falls with the price.', 'Demand grows with the price.', 'Demand climbs with the price.'],
    ['opposite', 'The inner membrane is smooth.', 'The outer membrane is smooth.', 'The outer membrane is flat.'],
    ['cause', 'Cells divide because it is cold.', 'Cells divide in cold water.', 'Cells divide where it is cold.'],
  ])('%s', (kind, wrong, sentence, fine) => {
    expect(doubts(wrong, sentence)).toEqual([kind])
    expect(doubts(fine, sentence)).toEqual([])
  })
  test.each([
    ['without a hedge in the source, a universal is no doubt', 'All sellers raise their price.', 'Sellers raise their price.'],
    ['a soft negative in the source agrees with "not"', 'It has no vessels.', 'It lacks vessels.'],
    ['as does a prefix', 'They do not know it.', 'They are unaware of it.'],
    ['both directions say nothing', 'Demand falls and then grows.', 'Demand grows.'],
    ['opposites near different words say nothing', 'The inner wall is smooth.', 'The outer membrane is rough.'],
  ])('%s', (_, claim, sentence) => expect(doubts(claim, sentence)).toEqual([]))
})

type Row = { name: string; accepts: string; rejects: string } & ({ pattern: RegExp } | { words: readonly string[] })
const rows = Object.values(tables).flat() as Row[]

describe('every rule takes its example and leaves the other', () => {
  test.each(rows.map((row) => [row.name, row] as const))('%s', (_, row) => {
    const takes = (text: string) => ('pattern' in row ? text.search(row.pattern) !== -1 : row.words.includes(text))
    expect(takes(row.accepts)).toBe(true)
    expect(takes(row.rejects)).toBe(false)
  })
})
