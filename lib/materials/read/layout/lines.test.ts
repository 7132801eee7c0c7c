import { describe, expect, it } from 'vitest'
import { page, run, TIMES } from '#lib/materials/read/fixtures/make-runs.ts'
import { linesOfPage } from './lines.ts'
import type { Run } from './page.ts'

const texts = (runs: Run[]) => linesOfPage(page(1, runs)).map((line) => line.text)
const line = (text: string, x: number, baseline: number, width = 220) => run(text, x, baseline, { width })

describe('linesOfPage', () => {
  it('puts runs of one baseline together, with spaces where gaps are', () => {
    expect(texts([run('world', 128, 100), run('Hello', 100, 100), run('!', 153, 100)])).toEqual(['Hello world!'])
  })
  it('takes exponents and indices into their line', () => {
    const runs = [run('w', 100, 100), run('i', 105, 102, { size: 6 }), run('is', 112, 100), run('x', 130, 100),
      run('2', 135, 96, { size: 6 })]
    expect(texts(runs)).toEqual(['wi is x2'])
  })
  it('does not print false bold twice', () => expect(texts([run('Memory', 100, 100), run('Memory', 100.4, 100)])).toEqual(['Memory']))
  it('reads one column after the other, and what reaches across between them', () => {
    const rows = [0, 1, 2, 3, 4]
    const runs = [
      run('A title that reaches over both of the columns of the page', 50, 60, { width: 350 }),
      ...rows.flatMap((row) => [line(`left ${row}`, 50, 100 + row * 12), line(`right ${row}`, 300, 100 + row * 12)]),
    ]
    expect(texts(runs)).toEqual(['A title that reaches over both of the columns of the page', ...rows.map((row) => `left ${row}`), ...rows
      .map((row) => `right ${row}`)])
  })
  it('reads a table row by row, not as columns', () => {
    const runs = [0, 1, 2, 3, 4].flatMap((row) =>
      [run(`key ${row}`, 50, 100 + row * 12), run('a long explanation', 200, 100 + row * 12), run(`${row}`, 420, 100 + row * 12)])
    expect(linesOfPage(page(1, runs)).map((one) => [one.text, one.cells])[0]).toEqual(['key 0 a long explanation 0', 3])
  })
  it('counts no cell where an exponent fills the gap, nor for the label of an item', () => {
    const cells = (runs: Run[]) => linesOfPage(page(1, runs)).map((one) => one.cells)
    expect(cells([run('each point x', 60, 100), run('(i)', 121, 96, { size: 6 }), run('came from it', 133, 100)])).toEqual([1])
    expect(cells([run('each point x', 60, 100), run('came from it', 133, 100)])).toEqual([2])
    expect(cells([run('2.', 60, 100), run('a finite set of operations', 90, 100)])).toEqual([1])
    expect(cells([run('Year', 60, 100), run('2.', 110, 100), run('Votes', 160, 100)])).toEqual([3])
  })
  it('does not take a gap inside a few lines for a gutter', () => {
    const full = [0, 1, 2, 3, 4, 5].map((row) => run('text that fills the line', 50, 100 + row * 12, { width: 470 }))
    const parted = [6, 7].flatMap((row) => [line(`a${row}`, 50, 100 + row * 12), line(`b${row}`, 300, 100 + row * 12)])
    expect(texts([...full, ...parted]).slice(-2)).toEqual(['a6 b6', 'a7 b7'])
  })
  it('reads words of a right-to-left line from the right', () => {
    const arabic = (text: string, x: number) => run(text, x, 100, { rtl: true, width: 40, font: TIMES })
    expect(texts([arabic('ذاكرة', 300), arabic('تعلم', 250)])).toEqual(['ذاكرة تعلم'])
  })
})
