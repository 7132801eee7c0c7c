import { describe, expect, it } from 'vitest'
import type { Run } from '#lib/materials/read/layout/page.ts'
import { skewOf, unturnedBox } from './deskew.ts'
import { markRecognised } from './mark-recognised.ts'
import { hasLittleText, lacksText } from './needs-ocr.ts'
import { languageOfText, ocrLanguageOf } from './ocr-languages.ts'
import { boundedScale, hasInk } from './raster.ts'
import type { Raster } from './raster.ts'
import type { OcrLine } from './recogniser.ts'
import { runsOfLines } from './runs-of-lines.ts'

const FONT = { bold: false, italic: false, mono: false, readable: true, widths: null }
const page = (...texts: string[]) => ({
  number: 1, width: 595, height: 842,
  runs: texts.map((text): Run => ({ text, x: 0, y: 0, width: 9, height: 9, baseline: 9, size: 9, font: FONT, rtl: false })),
})

describe('lacksText', () => {
  it.each([
    ['nothing', page()], ['signs alone', page('—', '• •')], ['fonts that do not tell', page('\ufffd\ufffd\ufffd', 'ab')],
    ['letters shifted in the code table', page('7KLV LV D VKLIWHG WHAW WKDW QRERGB FDQ UHDG DQG WKDW VKRXOG QRW SDVV IRU RQH')],
  ])('says so of %s', (_, one) => expect(lacksText(one)).toBe(true))
  it.each([
    ['a page number', page('12')], ['prose', page('Memory is the set of processes used to encode, store and retrieve information.')],
    ['formulas', page('x + y = z, f(t) = ln(p / q) - k (s + r), g(n) = h(n) + w(n), P(B | C) = P(C | B) P(B) / P(C) for all n, m, k')],
    ['another script', page('记忆是编码、存储和提取信息的过程')],
  ])('does not say so of %s', (_, one) => expect(lacksText(one)).toBe(false))
  it('knows a stamp from a page of text', () => {
    expect(hasLittleText(page('Scanned by a telephone'))).toBe(true)
    expect(hasLittleText(page('Memory is the set of processes used to encode, store and retrieve information over time'))).toBe(false)
  })
})

/** Rows of dashes that run down to the right by `degrees`. */
function striped(degrees: number): Raster {
  const [width, height] = [600, 400]
  const grey = new Uint8Array(width * height).fill(255)
  for (let line = 40; line < 360; line += 20) {
    for (let x = 40; x < 560; x++) {
      const y = Math.round(line + (x - 300) * Math.tan((degrees * Math.PI) / 180))
      if (x % 9 < 6) for (let thick = 0; thick < 6; thick++) grey[(y + thick) * width + x] = 0
    }
  }
  return { width, height, grey }
}

describe('deskewing', () => {
  it.each([-3.2, 0, 1.5])('finds %s degrees', (degrees) => expect(Math.abs(skewOf(striped(degrees)) - degrees)).toBeLessThan(0.25))
  it('leaves what has no lines', () => expect(skewOf({ width: 50, height: 50, grey: new Uint8Array(2500).fill(255) })).toBe(0))
  it('puts a box back where it stood', () => {
    const size = { width: 600, height: 800 }
    // A point right of the middle stands lower on a page that runs down to the right.
    const box = unturnedBox({ x: 0.89, y: 0.49, width: 0.02, height: 0.02 }, 5, size)
    expect((box.y + 0.01) * 800).toBeCloseTo(400 + 240 * Math.sin((5 * Math.PI) / 180), 5)
    const line = { page: 1, x: 0.5, y: 0.5, width: 0.3, height: 0.02, start: 0, end: 12 }
    const passage = { ordinal: 0, section: 0, text: 'x'.repeat(12), sentences: [], boxes: [line] }
    const event = { type: 'pages' as const, pages: [{ number: 1, ...size, words: 1 }], sections: [], passages: [passage] }
    const marked = markRecognised(event, new Map([[1, { skew: 5, ...size }]]))
    expect(marked.pages[0]?.isOcr).toBe(true)
    expect(marked.passages[0]?.boxes.map(({ start, end }) => [start, end])).toEqual([[0, 6], [6, 12]])
  })
})

it('knows blank paper, with dust, from a page', () => {
  const paper = { width: 100, height: 100, grey: new Uint8Array(10_000).fill(250) }
  expect(hasInk(paper)).toBe(false)
  paper.grey.fill(0, 0, 20)
  expect(hasInk(paper)).toBe(false)
  paper.grey.fill(0, 0, 200)
  expect(hasInk(paper)).toBe(true)
})
it('bounds a canvas', () => {
  expect(boundedScale(595, 842, 2.8)).toBe(2.8)
  expect(boundedScale(1e9, 10, 2.8) * 1e9).toBeLessThanOrEqual(16_000)
})

it('reads in the language a text is in', () => {
  expect(ocrLanguageOf('de-AT')).toBe('de')
  expect(ocrLanguageOf('xx')).toBe('en')
  const german = 'Das Gedächtnis ist die Fähigkeit, Informationen aufzunehmen, zu behalten und wieder abzurufen, wenn man sie braucht. '
    + 'Es gibt verschiedene Formen, die sich in ihrer Dauer unterscheiden.'
  expect(languageOfText(german, 'en')).toBe('de')
  const english = 'Memory is the set of processes used to encode, store and retrieve information over different periods of time. It is no recording.'
  expect(languageOfText(english, 'en')).toBe('en')
  expect(languageOfText('zu kurz', 'en')).toBe('en')
})

const line = (block: number, text: string, x: number, baseline: number, confidence = 95): OcrLine => {
  let at = x
  const words = text.split(' ').map((word) => {
    const found = { text: word, confidence, x: at, y: baseline - 14, width: word.length * 9, height: 14, ascent: 14 }
    at += found.width + 8
    return found
  })
  return { block, words, baseline, rowHeight: 20 }
}
const read = (lines: OcrLine[]) => runsOfLines(lines, 0.5, null)
const textsByRegion = (lines: OcrLine[]) =>
  [...Map.groupBy(read(lines).runs, (run) => run.region ?? 0).values()].map((runs) => runs.map((run) => run.text).join(' '))

describe('runsOfLines', () => {
  it('drops specks and edges of pictures, and keeps unsure words of a sure line', () => {
    const unsure = line(0, 'you will hear what you played', 0, 40)
    Object.assign(unsure.words[1] ?? {}, { confidence: 10 })
    const specks = [line(1, '~~ oe |', 0, 80, 40), line(2, '|| -- ==', 0, 120)]
    expect(textsByRegion([unsure, ...specks])).toEqual(['you will hear what you played'])
  })
  it('reads what stands below two columns after both', () => {
    const left = [line(0, 'left one two three', 0, 40), line(0, 'left four five six', 0, 60), line(1, 'Below', 0, 140)]
    const right = [line(2, 'right one two three', 300, 40), line(2, 'right four five six', 300, 60)]
    expect(textsByRegion([...left, ...right, line(3, 'over the whole width of the page it goes on and on', 0, 160)]).map((text) => text.split(' ')[0]))
      .toEqual(['left', 'right', 'Below', 'over'])
  })
  it('takes a sign before a line for the dot it was', () => {
    const item = line(0, '® Operation is similar', 0, 40)
    expect(read([item]).runs[0]?.text).toBe('•')
    expect(read([line(0, 'a Operation is similar', 0, 40)]).runs[0]?.text).toBe('a')
  })
  it('gives lines of one type one size', () => {
    const lines = ['first line here', 'second line here', 'third line here'].map((text, index) => line(0, text, 0, 40 + 20 * index))
    for (const word of lines[1]?.words ?? []) word.ascent = 16
    expect(new Set(read(lines).runs.map((run) => run.size))).toEqual(new Set([10]))
  })
})
