import { describe, expect, it } from 'vitest'
import { COURIER, page, run, TIMES_BOLD } from '#lib/materials/read/fixtures/make-runs.ts'
import { blocksOfLines } from './blocks.ts'
import { classifyBlocks, FOUND_LEVELS, textOfBlock } from './classify.ts'
import { linesOfPage } from './lines.ts'
import type { Run } from './page.ts'
import { learnStyle } from './style.ts'

const BODY = ['Memory is the set of processes used to encode', 'and store and retrieve information over time.']
const text = (lines: string[], y: number, more: Partial<Run> = {}) => lines
  .map((line, index) => run(line, 60, y + index * 12, { width: 400, ...more }))

function blocks(runs: Run[], titles = new Map<string, number>()): [string, string][] {
  // Body text, so that the style of the page is known.
  const lines = linesOfPage(page(1, [...text([...BODY, ...BODY, ...BODY], 500), ...runs]))
  const style = learnStyle([lines])
  return classifyBlocks(blocksOfLines(lines, style), style, titles).filter((block) => (block.lines[0]?.baseline ?? 0) < 450)
    .map((block) => [block.kind, textOfBlock(block)])
}

describe('blocks and their kinds', () => {
  it('parts paragraphs at gaps, at indents and after short last lines', () => {
    expect(blocks([...text(BODY, 100), ...text(BODY, 150)])).toHaveLength(2)
    expect(blocks([...text(BODY, 100), run('Storage keeps it', 75, 124, { width: 385 }), run('for long.', 60, 136)])).toHaveLength(2)
    expect(blocks([run('A short one.', 60, 100, { width: 100 }), ...text(BODY, 112)])).toHaveLength(2)
    expect(blocks([run('A short line without an end', 60, 100, { width: 100 }), ...text(['of its sentence.'], 112)])).toHaveLength(1)
  })
  it('finds headings by size and by weight, and no others', () => {
    expect(blocks([run('Memory', 60, 100, { size: 16 }), ...text(BODY, 140)])[0]).toEqual(['heading', 'Memory'])
    expect(blocks([run('How Memory Works', 60, 100, { font: TIMES_BOLD }), ...text(BODY, 124)])[0]).toEqual(['heading', 'How Memory Works'])
    expect(blocks([run('Memory is kept here.', 60, 100, { font: TIMES_BOLD }), ...text(BODY, 124)])[0]?.[0]).toBe('prose')
    expect(blocks([run('C(w) = 3 for memory', 60, 100, { size: 16 }), ...text(BODY, 140)])[0]?.[0]).not.toBe('heading')
    expect(blocks([run('Row label', 200, 100, { font: TIMES_BOLD }), ...text(BODY, 124)])[0]?.[0]).not.toBe('heading')
  })
  it('believes the outline, whatever its title looks like', () => {
    expect(blocks([run('1.2 groupby()', 60, 100), ...text(BODY, 130)], new Map([['groupby', 1]]))[0]).toEqual(['heading', '1.2 groupby()'])
  })
  it('keeps items apart with their hanging lines', () => {
    const runs = [run('•', 60, 100), run('Encoding is the input of', 75, 100), run('information.', 75, 112), run('•', 60, 124),
      run('Storage', 75, 124)]
    expect(blocks(runs)).toEqual([['bullet', '• Encoding is the input of information.'], ['bullet', '• Storage']])
  })
  it('tells listings, tables and captions from prose', () => {
    expect(blocks([...text(['elections[0:4]', 'elections.head()'], 100, { font: COURIER, width: 80 }), ...text(BODY, 150)])[0]?.[0])
      .toBe('code')
    const rows = [100, 112, 124].flatMap((y) => [run('Year', 60, y), run('Party', 160, y), run('Votes', 260, y)])
    expect(blocks(rows)).toEqual([['table', 'Year Party Votes Year Party Votes Year Party Votes']])
    expect(blocks([run('Figure 4: The curve of forgetting.', 60, 100), ...text(BODY, 130)])[0]?.[0]).toBe('caption')
    expect(blocks([run('Figure 4 shows the curve of forgetting.', 60, 100), ...text(BODY, 130)])[0]?.[0]).toBe('prose')
  })
  it('keeps the second line of a cell and a row that stands alone in a table', () => {
    const row = (y: number) => [run('Andrew Jackson', 60, y), run('Democratic', 200, y), run('loss', 320, y)]
    expect(blocks([...row(100), run('Candidate', 60, 112), ...row(124)]).map(([kind]) => kind)).toEqual(['table'])
    expect(blocks([...row(100), ...text(BODY, 150)]).map(([kind]) => kind)).toEqual(['table', 'prose'])
    expect(blocks([...row(100), run(`${BODY[0]}.`, 60, 112, { width: 390 }), ...row(124)])[1]?.[0]).toBe('prose')
  })
  it('takes lines of a list of contents for rows, by the numbers at their right', () => {
    const entry = (title: string, number: string, y: number) => [run(title, 60, y), run(number, 460 - number.length * 5, y)]
    expect(blocks([...entry('Introduction', '1', 100), ...entry('Steepest Descent', '12', 112)]).map(([kind]) => kind)).toEqual(['table'])
    expect(blocks([...entry('we talk of all', 'understanding', 100), ...entry('of this kind', 'of', 112)]).map(([kind]) => kind))
      .not.toContain('table')
  })
  it('takes no caption with a formula for a row, and no item with a number for a figure', () => {
    const caption = (y: number) => [run('Figure 2: Graph of', 60, y), run('f', 170, y), run('with its least', 195, y), run('x', 290, y)]
    expect(blocks(caption(100))[0]?.[0]).toBe('caption')
    expect(blocks([run('•', 60, 100), run('bigrams: 314,843,401', 75, 100)])).toEqual([['bullet', '• bigrams: 314,843,401']])
    expect(blocks([run('314,843,401', 75, 100, { size: 7 }), ...text(BODY, 150)])[0]?.[0]).not.toBe('bullet')
  })
  it('leaves out stray signs and keeps labels of figures from being prose', () => {
    const labels = [run('0.5', 200, 100, { size: 7 }), run('Hippocampus', 300, 130, { size: 7 })]
    expect(blocks([...labels, ...text(BODY, 200)])).toEqual([['table', '0.5 Hippocampus'], ['prose', BODY.join(' ')]])
    expect(blocks([run('0.5', 200, 100, { size: 7 }), ...text(BODY, 200)])).toHaveLength(1)
  })
  it('keeps a displayed formula in its sentence', () => {
    const runs = [...text(['The probability is estimated by'], 100), run('P(w) = C(w) / N', 200, 130),
      ...text(['where the count of all words is large.'], 160)]
    expect(blocks(runs)).toEqual([['prose', 'The probability is estimated by P(w) = C(w) / N where the count of all words is large.']])
  })
  it('orders levels by size', () => {
    const lines = linesOfPage(page(1,
      [run('Memory', 60, 50, { size: 22 }), run('Encoding', 60, 90, { size: 15 }), ...text([...BODY, ...BODY, ...BODY], 120)]))
    const style = learnStyle([lines])
    expect(classifyBlocks(blocksOfLines(lines, style), style, new Map()).slice(0, 2).map((block) => block.level - FOUND_LEVELS))
      .toEqual([0, 1])
  })
})
