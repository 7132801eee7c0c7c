import { describe, expect, it } from 'vitest'
import { splitSentences } from '#lib/language/sentences.ts'
import type { BlockKind, ReadPassage, ReadSection } from '#lib/materials/document.ts'
import { countWords } from '#lib/materials/read/clean-text.ts'
import type { Paragraph } from './paragraph.ts'
import { MIN_WORDS, PassageMaker } from './passages.ts'

function paragraph(text: string, page = 1, kind: BlockKind = 'prose', level = 0): Paragraph {
  const sentences = kind === 'heading' ? [{ start: 0, end: text.length }] : splitSentences(text)
  const boxes = Array.from(text.matchAll(/\S+/g), (word) =>
    ({ page, x: 0.1, y: 0.1, width: 0.01, height: 0.01, start: word.index, end: word.index + word[0].length }))
  return { kind, level, text, boxes, sentences, page }
}
const TEN = 'Memory keeps one two three four five six seven eight.'
const sentences = (count: number) => Array.from({ length: count }, () => TEN).join(' ')

function make(paragraphs: Paragraph[]): { sections: ReadSection[]; passages: ReadPassage[] } {
  const maker = new PassageMaker()
  for (const one of paragraphs) maker.add(one)
  maker.finish()
  return maker.take()
}

describe('PassageMaker', () => {
  it('fills passages to about 120 words of whole sentences', () => {
    const { passages } = make([paragraph(sentences(36))])
    expect(passages.map((one) => countWords(one.text))).toEqual([120, 120, 120])
    expect(passages.map((one) => one.ordinal)).toEqual([0, 1, 2])
    expect(passages.flatMap((one) => one.sentences.map((sentence) => sentence.ordinal)))
      .toEqual(Array.from({ length: 36 }, (_, index) => index))
  })
  it('joins a short end of a section to the passage before it', () => {
    expect(make([paragraph(sentences(15))]).passages.map((one) => countWords(one.text))).toEqual([150])
    expect(make([paragraph(sentences(16))]).passages.map((one) => countWords(one.text))).toEqual([120, 40])
    expect(MIN_WORDS).toBe(36)
  })
  it('puts headings before their text, each on a line, and parts paragraphs by lines', () => {
    const { sections, passages } = make([
      paragraph('Memory', 1, 'heading', 0), paragraph('Storage', 1, 'heading', 1), paragraph('It is kept. It fades.'),
        paragraph('Encoding.', 1, 'bullet'),
    ])
    expect(sections).toEqual([{ ordinal: 0, path: ['Memory', 'Storage'], firstPage: 1 }])
    expect(passages[0]?.text).toBe('Memory\nStorage\nIt is kept. It fades.\nEncoding.')
    expect(passages[0]?.sentences.map(({ block, paragraph: number, start, end }) => [block, number, passages[0]?.text.slice(start, end)]))
      .toEqual([
      ['heading', 0, 'Memory'], ['heading', 1, 'Storage'], ['prose', 2, 'It is kept.'], ['prose', 2, 'It fades.'],
        ['bullet', 3, 'Encoding.'],
    ])
  })
  it('keeps every box at its word', () => {
    for (const passage of make([paragraph('Memory', 1, 'heading'), paragraph(sentences(30)), paragraph(sentences(5), 2)]).passages) {
      for (const box of passage.boxes) expect(passage.text.slice(box.start, box.end)).toMatch(/^\S+$/)
      expect(passage.boxes).toHaveLength(passage.text.split(/\s+/).length)
    }
  })
  it('never mixes sections and closes deeper headings with higher ones', () => {
    const { sections, passages } = make([
      paragraph('Memory', 1, 'heading', 0), paragraph('Storage', 1, 'heading', 1), paragraph(TEN),
      paragraph('Recall', 2, 'heading', 1), paragraph(TEN, 2), paragraph('Learning', 3, 'heading', 0), paragraph(TEN, 3),
    ])
    expect(sections.map((section) => section.path.join(' > '))).toEqual(['Memory > Storage', 'Memory > Recall', 'Learning'])
    expect(passages.map((passage) => passage.section)).toEqual([0, 1, 2])
  })
  it('goes on with the section of a slide whose title is repeated', () => {
    const { sections, passages } = make([paragraph('Storage', 1, 'heading', 1), paragraph(TEN), paragraph('Storage', 2, 'heading', 1),
      paragraph(TEN, 2)])
    expect(sections).toHaveLength(1)
    expect(passages[0]?.sentences.map((sentence) => sentence.page)).toEqual([1, 1, 2])
  })
  it('gives text without headings a section about every 1,000 words', () => {
    const { sections } = make(Array.from({ length: 25 }, () => paragraph(sentences(10))))
    expect(sections).toEqual([0, 1, 2].map((ordinal) => ({ ordinal, path: [], firstPage: 1 })))
  })
  it('tells which page is still open', () => {
    const maker = new PassageMaker()
    expect(maker.firstOpenPage()).toBeNull()
    maker.add(paragraph(sentences(12), 1))
    maker.add(paragraph(sentences(12), 2))
    // The passage of page 1 is complete once that of page 2 is too long to join it.
    expect(maker.firstOpenPage()).toBe(2)
    expect(maker.take().passages).toHaveLength(1)
  })
  it('gives the same however it is emptied', () => {
    const parts = [paragraph('Memory', 1, 'heading'), ...Array.from({ length: 9 }, (_, index) =>
      paragraph(sentences(index * 3 + 1), index + 1))]
    const maker = new PassageMaker()
    const passages = parts.flatMap((one) => {
      maker.add(one)
      return maker.take().passages
    })
    maker.finish()
    expect([...passages, ...maker.take().passages]).toEqual(make(parts).passages)
  })
  it('keeps headings at the very end', () => expect(make([paragraph(TEN), paragraph('Thanks', 2, 'heading')]).passages.at(-1)?.text)
    .toBe('Thanks'))
})
