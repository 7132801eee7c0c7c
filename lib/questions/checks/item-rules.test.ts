import { describe, expect, test } from 'vitest'
import { readDraftText, type DraftText } from '#lib/questions/bank/checks/draft-text.ts'
import { ITEM_RULES, judgeWording } from './item-rules.ts'

const read = (line: string): DraftText => (line.includes('|') ? readDraftText(line) : { stem: line, key: -1, options: [] })

describe.each(ITEM_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, { accepts, rejects, fails }) => {
  const broken = (line: string) => ITEM_RULES.filter((rule) => rule.fails(read(line))).map((rule) => rule.name)
  test('takes its example', () => expect(broken(accepts)).toEqual([]))
  test('refuses its example', () => expect(broken(rejects)).toContain(name))
  test('is asked of the item', () => expect(fails(read(accepts))).toBe(false))
})

test('one flaw is put up with, two are not', () => {
  const one = judgeWording(read('Which of these is not a store? | *a loss | a cache | a shelf'))
  expect(one).toEqual({ fault: null, flaws: ['negation stands out'] })
  const two = judgeWording(read('Which of these is not a store? | *often a loss | a cache | a shelf'))
  expect(two.fault).toBe('two flaws of wording')
})

const TOLD_APART = ['organ | *organ | organism | tissue', 'What of a trace? | *it is known | it is not known | it is lost']
test.each(TOLD_APART)('no twins: %s', (line) =>
  expect(judgeWording(readDraftText(line)).fault).toBeNull())
test('an inflected twin', () => {
  expect(judgeWording(readDraftText('What follows a shock? | *loss of memory | memory losses | sleep')).fault).toBe('no option twice')
})
