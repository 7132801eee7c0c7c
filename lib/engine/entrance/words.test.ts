import { describe, expect, it } from 'vitest'
import type { ExamResults, Share } from '#lib/engine/schema.ts'
import { wilson } from '#lib/utils/wilson.ts'
import { drawExam } from './draw-exam.ts'
import { estimateExam } from './exam-calls.ts'
import { passesCheck, passesSolve, passesWrite } from './pass-rules.ts'
import { estimateInWords, examInWords } from './words.ts'

const share = (k: number, n: number): Share => ({ k, n, ...wilson(k, n) })

function results(found: number, doubted: number, keyed: number, refused: number, stand: number, of: number, unread = 0): ExamResults {
  const check = { ...share(found + 20 - doubted, 40), passed: passesCheck(found, doubted), unread }
  const solve = { ...share(keyed + refused, 24), passed: passesSolve(keyed, refused), unread: 0 }
  return {
    check: { ...check, found: share(found, 20), doubted: share(doubted, 20) },
    solve: { ...solve, keyed: share(keyed, 16), refused: share(refused, 8) },
    write: { ...share(stand, of), passed: passesWrite(stand, of), unread: 0 },
    items: [],
  }
}

const said = (result: ExamResults) => examInWords(result).parts.map((part) => part.result)

describe('examInWords', () => {
  it('says the shares as fractions that are exact', () => {
    expect(said(results(18, 1, 15, 7, 18, 20))).toEqual([
      'Finds 9 of 10 planted errors, doubts 1 in 20 true sentences.',
      'Finds the key of 15 of 16 sound questions, turns down 7 of 8 that have no right answer or several.',
      'Of its sentences, 9 of 10 quote the lecture word for word.',
    ])
    expect(said(results(13, 15, 4, 2, 11, 13))).toEqual([
      'Finds 13 of 20 planted errors, doubts 3 in 4 true sentences.',
      'Finds the key of 1 of 4 sound questions, turns down 1 of 4 that have no right answer or several.',
      'Of its sentences, 11 of 13 quote the lecture word for word.',
    ])
  })

  it('says all and none only where it is so', () => {
    expect(said(results(20, 0, 16, 8, 12, 12))).toEqual([
      'Finds all 20 planted errors, doubts none of 20 true sentences.',
      'Finds the key of all 16 sound questions, turns down all 8 that have no right answer or several.',
      'Of its sentences, all 12 quote the lecture word for word.',
    ])
    expect(said(results(0, 20, 0, 0, 0, 12))).toEqual([
      'Finds none of 20 planted errors, doubts all 20 true sentences.',
      'Finds the key of none of 16 sound questions, turns down none of 8 that have no right answer or several.',
      'Of its sentences, none of 12 quote the lecture word for word.',
    ])
    for (let k = 1; k < 20; k += 1) expect(said(results(k, k, 8, 4, 6, 12))[0]).not.toMatch(/all|none/)
  })

  it('gives the counts and an interval rounded outward', () => {
    const [check] = examInWords(results(18, 1, 15, 7, 18, 20)).parts
    // Wilson: 18 of 20 is 0.699..0.972, 1 of 20 is 0.009..0.236.
    expect(check!.detail).toContain('Counted: 18 of 20 found, 1 of 20 doubted.')
    expect(check!.detail).toContain('On other sentences, 69% to 98% and 0% to 24% are likely.')
  })

  it('says what could not be read', () => {
    const detail = (unread: number) => examInWords(results(0, 20, 15, 7, 18, 20, unread)).parts[0]!.detail
    expect(detail(3)).toContain('It gave no usable answer to 3 of 40 sentences; these count as wrong.')
    expect(detail(40)).toContain('It gave no usable answer to any of the 40 sentences; these count as wrong.')
  })

  it.each([
    [true, true, true, 'check claims, solve questions and write with quotes that stand', ''],
    [true, true, false, 'check claims and solve questions', 'write with quotes that stand'],
    [true, false, true, 'check claims and write with quotes that stand', 'solve questions'],
    [true, false, false, 'check claims', 'solve questions or write with quotes that stand'],
    [false, true, true, 'solve questions and write with quotes that stand', 'check claims'],
    [false, true, false, 'solve questions', 'check claims or write with quotes that stand'],
    [false, false, true, 'write with quotes that stand', 'check claims or solve questions'],
    [false, false, false, '', 'check claims, solve questions or write with quotes that stand'],
  ])('sums up check %s, solve %s, write %s, and says what each means', (check, solve, write, can, cannot) => {
    const shown = can && `This model has shown that it can ${can}.`
    const notShown = cannot && `${can ? 'It' : 'This model'} has not shown that it can ${cannot}.`
    const words = examInWords(results(check ? 19 : 12, check ? 1 : 9, solve ? 15 : 9, solve ? 7 : 2, write ? 12 : 5, 12))
    expect(words.summary).toBe([shown, notShown].filter(Boolean).join(' '))
    const meanings = words.parts.map(({ meaning }) => meaning)
    expect(meanings[0]!.includes('"not double-checked"')).toBe(!check)
    expect(meanings[1]!.includes('only for an instructor\'s approval')).toBe(!solve)
    expect(meanings[2]!.includes('are dropped')).toBe(!write)
  })
})

describe('estimateInWords', () => {
  it('says calls and tokens beforehand, never less than they are', () => {
    const estimate = estimateExam(drawExam(1))
    const words = estimateInWords(estimate)
    expect(words).toMatch(/^The entrance exam makes 22 calls and uses about \d\d,000 tokens\.$/)
    expect(Number(/about ([\d,]+)/.exec(words)![1]!.replace(',', ''))).toBeGreaterThanOrEqual(estimate.total)
  })
})
