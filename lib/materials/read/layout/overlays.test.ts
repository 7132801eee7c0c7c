import { describe, expect, it } from 'vitest'
import type { ReadPassage } from '#lib/materials/document.ts'
import { allOf } from '#lib/materials/read/fixtures/all-of.ts'
import { page, run } from '#lib/materials/read/fixtures/make-runs.ts'
import { readPages } from '#lib/materials/read/read-pages.ts'
import { linesOfPage } from './lines.ts'
import { isStepOf, linesOnlyIn } from './overlays.ts'
import type { PageRuns } from './page.ts'

const TITLE = 'Levels of representation'
const LINES = [
  'Linguists tell at least four levels apart in a sign of language:', '• the level of individual sounds and letters of a word,',
  '• the level of the smallest units that have a meaning,', 'The levels do not cover all aspects of a linguistic sign.',
]
const slide = (number: number, title: string, lines: string[], y = 150, top = 110): PageRuns =>
  page(number, [run(title, 60, top, { size: 20 }), ...lines.map((line, index) => run(line, 60, y + index * 30))])

async function read(pages: PageRuns[]): Promise<{ page: number; text: string; boxPages: number[] }[]> {
  const events = await allOf(readPages({
    pageCount: pages.length, title: null, locale: null, outline: [], page: (number) => Promise.resolve(pages[number - 1] as PageRuns),
  }))
  const passages = events.flatMap((event) => (event.type === 'pages' ? event.passages : [])) satisfies ReadPassage[]
  const announced = events.flatMap((event) => (event.type === 'pages' ? event.pages : []))
  expect(announced.map((one) => one.number)).toEqual(pages.map((one) => one.number))
  return passages.flatMap((passage) => passage.sentences.map(({ page: on, start, end }) => ({
    page: on, text: passage.text.slice(start, end),
    boxPages: [...new Set(passage.boxes.filter((box) => box.end > start && box.start < end).map((box) => box.page))],
  })))
}

describe('slides built up step by step', () => {
  it('gives each sentence once, on the page where it first appears, with its boxes there', async () => {
    const sentences = await read([1, 2, 3, 4].map((count) => slide(count, TITLE, LINES.slice(0, count), 150, 60)))
    expect(sentences.map((one) => [one.page, one.text]))
      .toEqual([[1, TITLE], ...LINES.map((line, index) => [index + 1, line.replace('• ', '')])])
    for (const one of sentences) expect(one.boxPages).toEqual([one.page])
  })
  it('follows lines that move up as the slide fills', async () => {
    const sentences = await read([slide(1, TITLE, LINES.slice(0, 2), 190), slide(2, TITLE, LINES, 150)])
    expect(sentences.filter((one) => one.text === LINES[0])).toEqual([{ page: 1, text: LINES[0], boxPages: [1] }])
  })
  it('keeps a line that a later step takes away', async () => {
    const gone = 'An aside that is shown for one step of the slide only.'
    const steps = [LINES, [...LINES, gone], [...LINES, 'The end of it.']]
    const sentences = await read(steps.map((lines, index) => slide(index + 1, TITLE, lines)))
    expect(sentences.find((one) => one.text === gone)?.page).toBe(2)
    expect(sentences.filter((one) => one.text === LINES[0])).toHaveLength(1)
  })
  it('leaves slides alone that share a title, and slides that share a text', async () => {
    const other = ['Syntax is how words are organised into well formed sentences.', 'Semantics is what the sign as a whole signifies.']
    expect(await read([slide(1, TITLE, LINES), slide(2, TITLE, other)])).toHaveLength(1 + LINES.length + other.length)
    expect(await read([slide(1, TITLE, LINES), slide(2, 'Recap of the lecture', LINES)])).toHaveLength(2 + 2 * LINES.length)
  })
})

describe('isStepOf', () => {
  const lines = (texts: string[]) => linesOfPage(slide(1, TITLE, texts))
  it('takes four fifths of the lines for a step, less not', () => {
    expect(isStepOf(lines(LINES), lines([...LINES.slice(0, 3), 'Another end']))).toBe(true)
    expect(isStepOf(lines(LINES), lines([...LINES.slice(0, 2), 'Another end']))).toBe(false)
  })
  it('says nothing of pages without words', () => expect(isStepOf([], lines(LINES))).toBe(false))
  it('counts a repeated line as often as it stands there', () =>
    expect(linesOnlyIn(lines(['Yes and no', 'Yes and no']), lines(['Yes and no']))).toHaveLength(1))
})
