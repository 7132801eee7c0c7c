import { describe, expect, test } from 'vitest'
import { completionsOf } from './complete.ts'
import { cutSnippet, joinMarks, wordSpans } from './snippet.ts'

const wordsOf = (text: string) => wordSpans(text).map(({ start, end }) => text.slice(start, end))
const at = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
const shown = ({ text, marks }: ReturnType<typeof cutSnippet>) => marks.map(({ start, end }) => text.slice(start, end))

describe('words', () => {
  test('compounds by their parts, apostrophes inside, letters of any script', () => {
    expect(wordsOf("Short-term memory isn't “naïve” (STM), 3.5 Gedächtnis")).toEqual(
      ['Short', 'term', 'memory', "isn't", 'naïve', 'STM', '3', '5', 'Gedächtnis'])
    expect(wordsOf('工作记忆很重要').length).toBeGreaterThan(1)
    expect(wordsOf('')).toEqual([])
  })

  test('what stands side by side is one mark', () => {
    const text = 'Short-term memory, memory'
    const parts = ['Short', 'term'].map((part) => at(text, part))
    const marks = joinMarks(text, [...parts, { start: 11, end: 17 }, { start: 19, end: 25 }])
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Short-term memory', 'memory'])
  })
})

describe('a snippet', () => {
  const text = `The first sentence says little. Neurons carry signals to other neurons.\nGlia feed them, ${'and so on '.repeat(30)}until the end.`
  const focus = at(text, 'Neurons carry signals to other neurons.')

  test('begins with the sentence that answers, its marks moved along, and ends between words', () => {
    const snippet = cutSnippet(text, [at(text, 'first'), at(text, 'Neurons'), at(text, 'neurons')], focus, 80)
    expect(snippet.text).toMatch(/^Neurons carry .* …$/)
    expect(snippet.text).not.toContain('\n')
    expect(snippet.text.length).toBeLessThanOrEqual(83)
    expect(shown(snippet)).toEqual(['Neurons', 'neurons'])
  })

  test('of a long sentence the part that holds a mark', () => {
    const long = `${'word '.repeat(100)}needle ${'word '.repeat(100)}`
    const snippet = cutSnippet(long, [at(long, 'needle')], { start: 0, end: long.length }, 60)
    expect(shown(snippet)).toEqual(['needle'])
    expect(snippet.text).toMatch(/^…word .* …$/)
  })

  test('no mark points outside it, and no pair of halves is cut', () => {
    const faces = '😀'.repeat(200)
    for (const longest of [9, 10, 11]) {
      const snippet = cutSnippet(faces, [], { start: 0, end: faces.length }, longest)
      expect(snippet.text.isWellFormed()).toBe(true)
    }
    const empty = cutSnippet('', [], { start: 0, end: 0 }, 50)
    expect(empty).toEqual({ text: '', marks: [] })
  })
})

test('a word half typed is completed, an unrelated one is not', () => {
  const vocabulary = ['hippocampus', 'hippo', 'encod', 'chip', 'enc'].map((lexeme, passages) => ({ lexeme, passages }))
  expect(completionsOf('hippo', vocabulary)).toEqual(['hippo', 'hippocampus'])
  expect(completionsOf('encodin', vocabulary)).toEqual(['encod'])
  expect(completionsOf('zebra', vocabulary)).toEqual([])
})
