import { describe, expect, it } from 'vitest'
import type { ReadEvent, ReadPassage } from '#lib/materials/document.ts'
import { boxesForRange } from './boxes-for-range.ts'
import { allOf } from './fixtures/all-of.ts'
import { memoryPages, page, run } from './fixtures/make-runs.ts'
import type { PageRuns } from './layout/page.ts'
import { readPages } from './read-pages.ts'
import type { PageSource } from './read-pages.ts'

const source = (pages: PageRuns[], more: Partial<PageSource> = {}): PageSource => ({
  pageCount: pages.length, title: null, locale: null, outline: [], page: (number) =>
    Promise.resolve(pages[number - 1] as PageRuns), ...more,
})

async function read(from: PageSource): Promise<{ events: ReadEvent[]; passages: ReadPassage[] }> {
  const events = await allOf(readPages(from))
  return { events, passages: events.flatMap((event) => (event.type === 'pages' ? event.passages : [])) }
}
const sentencesOf = (passages: ReadPassage[]) => passages.flatMap((passage) => passage.sentences
  .map((sentence) => ({ ...sentence, text: passage.text.slice(sentence.start, sentence.end), passage })))

describe('readPages on two pages of a chapter', async () => {
  const { events, passages } = await read(source(memoryPages()))
  const sentences = sentencesOf(passages)

  it('finds the heading and its section', () => {
    const sections = events.flatMap((event) => (event.type === 'pages' ? event.sections : []))
    expect(sections.map((section) => section.path)).toEqual([[], ['Problems with Memory']])
    expect(sentences.filter((sentence) => sentence.block === 'heading').map((sentence) => sentence.text)).toEqual(['Problems with Memory'])
  })
  it('joins the sentence that runs over the page break and cites its first page', () => {
    const across = sentences.find((sentence) => sentence.text.startsWith('Tulving writes'))
    expect(across?.text).toMatch(/inability to remember any events, circumstances, or situations from his own life\.$/)
    expect(across?.page).toBe(1)
    expect(new Set(boxesForRange(across?.passage.boxes ?? [], across?.start ?? 0, across?.end ?? 0).map((box) => box.page)))
      .toEqual(new Set([1, 2]))
  })
  it('splits sentences as they are meant', () => {
    expect(sentences.map((sentence) => sentence.text))
      .toContain('Endel Tulving (2002) and his colleagues at the University of Toronto studied K. C. for years.')
    expect(sentences.map((sentence) => sentence.text)).toContain('There are several reasons why this happens.')
  })
  it('covers a sentence with one box a line, inside the page', () => {
    const one = sentences.find((sentence) => sentence.text.startsWith('There are several reasons'))
    const boxes = boxesForRange(one?.passage.boxes ?? [], one?.start ?? 0, one?.end ?? 0)
    expect(boxes).toHaveLength(1)
    for (const box of boxes) expect(Math.min(box.x, box.y, 1 - box.x - box.width, 1 - box.y - box.height)).toBeGreaterThan(0)
  })
  it('numbers everything without gaps, the same on each run', async () => {
    expect(sentences.map((sentence) => sentence.ordinal)).toEqual(sentences.map((_, index) => index))
    expect(passages.map((passage) => passage.ordinal)).toEqual(passages.map((_, index) => index))
    expect((await read(source(memoryPages()))).events).toEqual(events)
  })
})

describe('readPages', () => {
  const filler = (number: number, words = 60): PageRuns =>
    page(number, Array.from({ length: words / 10 }, (_, line) =>
      run(`Memory ${'abcdefghijklmnopqrstuvwxyz'[number]} keeps what was learned for one long time.`, 60, 100 + line * 12,
        { width: 420 })))

  it('announces pages in batches of up to 8, in order, with all that begins on them', async () => {
    const { events } = await read(source(Array.from({ length: 21 }, (_, index) => filler(index + 1))))
    const announced: number[] = []
    const given: number[] = []
    for (const event of events) {
      if (event.type !== 'pages') continue
      expect(event.pages.length).toBeLessThanOrEqual(8)
      announced.push(...event.pages.map((one) => one.number))
      given.push(...sentencesOf(event.passages).map((sentence) => sentence.page))
      const last = announced.at(-1) ?? 0
      expect(given.filter((number) => number <= last)).toHaveLength(last * 6)
    }
    expect(announced).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
    expect(events.at(-1)).toEqual({ type: 'done' })
  })
  it('follows the outline, also where a part has no page of its own', async () => {
    const slide = (number: number, title: string) => page(number, [run(title, 60, 60, { size: 20 }), ...filler(number).runs])
    const outline = [
      { title: 'Models', depth: 0, page: 1 }, { title: 'What is a model?', depth: 1, page: 1 },
      { title: 'Smoothing', depth: 0, page: 2 }, { title: 'Additive smoothing', depth: 1, page: 2 },
    ]
    const { events } = await read(source([slide(1, 'What is a model?'), slide(2, 'Additive smoothing')], { outline }))
    expect(events.flatMap((event) => (event.type === 'pages' ? event.sections.map((section) => section.path) : []))).toEqual([
      ['Models', 'What is a model?'], ['Smoothing', 'Additive smoothing'],
    ])
  })
  it('does not believe an outline that is not on the pages', async () => {
    const { events } = await read(source([filler(1), filler(2)],
      { outline: [{ title: 'Slide 1', depth: 0, page: 1 }, { title: 'Slide 2', depth: 0, page: 2 }] }))
    expect(events.flatMap((event) => (event.type === 'pages' ? event.sections.map((section) => section.path) : []))).toEqual([[]])
  })
  it('takes the title of the file, else the largest heading of the first page', async () => {
    const pages = [page(1, [run('Memory', 60, 60, { size: 20 }), ...filler(1).runs])]
    expect((await read(source(pages))).events[0]).toEqual({ type: 'opened', pageCount: 1, title: 'Memory' })
    expect((await read(source(pages, { title: 'Lecture 8' }))).events[0]).toMatchObject({ title: 'Lecture 8' })
  })
  it('says so when no page has usable text', async () => {
    await expect(read(source([page(1, []), page(2, [run('400', 60, 100), run('BH [note 1]', 60, 120)])]))).rejects
      .toMatchObject({ code: 'no-text' })
  })
  it('mends words broken over lines', async () => {
    const lines = ['All of the people will then remem-', 'ber it for a long time as the long-', 'term memory that has the self-',
      'reference effect for years.']
    const { passages } = await read(source([page(1, lines.map((text, index) => run(text, 60, 100 + index * 12)))]))
    expect(passages[0]?.text).toBe('All of the people will then remember it for a long time as the long-term memory '
      + 'that has the self-reference effect for years.')
    const word = boxesForRange(passages[0]?.boxes ?? [], 28, 36)
    expect(word.map((box) => box.y < 0.12)).toEqual([true, false])
  })
})
