import { expect, test } from 'vitest'
import { segmentsOf } from './segments.ts'

const shape = (text: string) => segmentsOf(text).map(({ kind, text: part }) => `${kind}: ${part}`)

test('words, formulas and code', () => {
  expect(shape('Here $x^2$ and \\(y_1\\) meet `List<String>`.')).toEqual([
    'words: Here ', 'formula: x^2', 'words:  and ', 'formula: y_1', 'words:  meet ', 'code: List<String>', 'words: .',
  ])
})

test.each(['It costs $5, or $6 with milk.', 'From $5-$10 a day.', 'Paid $ 5 and $ 6.', 'a ` b', ''])('%s is only words', (text) => {
  expect(segmentsOf(text).every(({ kind }) => kind === 'words')).toBe(true)
})

test('markup inside code is code', () => expect(shape('`$a$ <b>`')).toEqual(['code: $a$ <b>']))
