import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitSentences } from '#lib/language/sentences.ts'
import { normaliseText } from '#lib/language/normalise.ts'
import type { BlockKind, ReadPassage, ReadSection } from '#lib/materials/document.ts'
import { PassageMaker } from '#lib/materials/read/layout/passages.ts'

/** A chapter as passages made by the reader's own rules; `textSections`: the textbook section of each of our sections. */
export type BenchChapter = {
  name: string
  book: string
  title: string
  sections: ReadSection[]
  passages: ReadPassage[]
  textSections: number[]
  questions: { stem: string; section: number }[]
}

type Source = {
  book: string
  chapterTitle: string
  sections: {
    title: string
    paragraphs: string[]
    subsections?: { title: string; start: number }[]
    figures?: { caption?: string }[]
    tables?: string[][][]
  }[]
  questions: { stem: string; sectionIndex: number | null }[]
}

/** Every chapter of a folder. */
export function loadChapters(folder: string): BenchChapter[] {
  const names = readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : [])).toSorted()
  return names.map((name) => readChapter(name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Source))
}

function readChapter(name: string, source: Source): BenchChapter {
  const maker = new PassageMaker()
  const textSections: number[] = []
  const sections: ReadSection[] = []
  const passages: ReadPassage[] = []
  const collect = (textSection: number) => {
    const made = maker.take()
    sections.push(...made.sections)
    passages.push(...made.passages)
    while (textSections.length < sections.length) textSections.push(textSection)
  }
  const add = (kind: BlockKind, text: string, level = 0) => {
    const sentences = kind === 'heading' ? [{ start: 0, end: text.length }] : splitSentences(text)
    maker.add({ kind, level, text, boxes: [], sentences, page: 1 })
  }
  for (const [index, { title, paragraphs, subsections = [], figures = [], tables = [] }] of source.sections.entries()) {
    add('heading', title)
    // The heading before it closes what is open, so that it is collected under its own textbook section.
    collect(Math.max(0, index - 1))
    for (const [at, text] of paragraphs.entries()) {
      for (const { title: heading } of subsections.filter(({ start }) => start === at)) add('heading', heading, 1)
      add('prose', text)
    }
    for (const { caption } of figures) if (caption) add('caption', caption)
    for (const table of tables) add('table', table.map((row) => row.join(' ')).join('\n'))
    collect(index)
  }
  maker.finish()
  collect(source.sections.length - 1)
  return { name, book: source.book, title: source.chapterTitle, sections, passages, textSections, questions: askable(source, passages) }
}

/** A stem that the text itself prints asks nothing of a search. */
function askable({ questions }: Source, passages: readonly ReadPassage[]): BenchChapter['questions'] {
  const text = normaliseText(passages.map((passage) => passage.text).join('\n'))
  return questions.flatMap(({ stem, sectionIndex }) =>
    sectionIndex === null || text.includes(normaliseText(stem)) ? [] : [{ stem, section: sectionIndex }])
}
