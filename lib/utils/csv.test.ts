import { expect, test } from 'vitest'
import { safeFileName, toCsv } from './csv.ts'

const cell = (value: string | number | null) => toCsv([[value]]).slice(1, -2)

test('rows end in CRLF, begin with the mark of UTF-8, and quote what holds a comma, a quote or a line', () => {
  expect(toCsv([['Name', 'Score'], ['Ott, Bence', 3], ['say "so"', null], ['two\nlines', 0.5]])).toBe(
    '\uFEFFName,Score\r\n"Ott, Bence",3\r\n"say ""so""",\r\n"two\nlines",0.5\r\n',
  )
})

test.each(['=1+1', '+36 1', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =HYPERLINK("http://x")', '＝1', '＋1', '－1', '＠x'])(
  'what a spreadsheet would run is kept a text: %j',
  (text) => expect(cell(text)).toBe(`"'${text.replaceAll('"', '""')}"`),
)

test('a name, a number below nought and a formula in the middle stay as they are', () => {
  expect([cell('Mina Farkas'), cell(-2), cell('a=b')]).toEqual(['Mina Farkas', '-2', 'a=b'])
})

test.each([
  ['Mid-term: week 3', 'mid-term-week-3.csv'],
  ['../../etc/passwd', 'etc-passwd.csv'],
  ['Évaluation "finale"\r\nx: y', 'evaluation-finale-x-y.csv'],
  ['экзамен', 'results.csv'],
  ['a'.repeat(300), `${'a'.repeat(60)}.csv`],
])('a file is named safely after %j', (title, name) => expect(safeFileName(title, 'csv')).toBe(name))
