import { readFile } from 'node:fs/promises'
import type { ReadEvent } from '#lib/materials/document.ts'
import { countWords } from './clean-text.ts'
import { sentencesOfParagraph } from './layout/long-sentences.ts'
import type { Paragraph } from './layout/paragraph.ts'
import { PassageMaker } from './layout/passages.ts'
import { PageBatches } from './page-batches.ts'
import { blocksOfText } from './text/blocks.ts'
import type { TextBlock } from './text/blocks.ts'
import { decodeText } from './text/decode.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Plain text has no pages of its own: a page is about so many words and ends with a paragraph. */
export const PAGE_WORDS = 400
const MAX_PAGES = 2000
const MAX_TITLE = 200
const LABEL = /^\(?(?:\d{1,3}|[a-z])[.)]\s+/

/** Reads the plain text or Markdown at `path`. Throws `UnreadableFile` (empty, no-text, too-many-pages). */
export async function* readText(path: string): AsyncGenerator<ReadEvent> {
  const bytes = await readFile(path)
  if (bytes.length === 0) throw new UnreadableFile('empty')
  yield* readDecodedText(decodeText(bytes))
}

/** Reads a text, newlines as `\n`; the same events for the same text. */
export function* readDecodedText(text: string): Generator<ReadEvent> {
  const blocks = blocksOfText(text).flatMap(partLong)
  if (!blocks.some((block) => /\p{L}{2}/u.test(block.text))) throw new UnreadableFile(text.trim() === '' ? 'empty' : 'no-text')
  const pages = cutPages(blocks)
  if (pages.length > MAX_PAGES) throw new UnreadableFile('too-many-pages')
  yield { type: 'opened', pageCount: pages.length, title: titleOf(blocks) }

  const maker = new PassageMaker()
  const batches = new PageBatches()
  for (const [index, page] of pages.entries()) {
    for (const block of page) maker.add(paragraphOf(block, index + 1))
    batches.addText(maker.take())
    batches.addPage({ number: index + 1, width: null, height: null, words: page.reduce((sum, block) => sum + countWords(block.text), 0) })
    yield* batches.ready(maker.firstOpenPage())
  }
  maker.finish()
  batches.addText(maker.take())
  yield* batches.rest()
  yield { type: 'done' }
}

/** A transcript is often one paragraph: it is parted at sentence ends, or its one page would have no end. */
function partLong(block: TextBlock): TextBlock[] {
  if (block.kind !== 'prose' || countWords(block.text) <= PAGE_WORDS) return [block]
  const parts: TextBlock[] = []
  let from = 0
  let words = 0
  for (const { start, end } of sentencesOfParagraph(block.text)) {
    words += countWords(block.text.slice(start, end))
    if (words < PAGE_WORDS / 2) continue
    parts.push({ ...block, text: block.text.slice(from, end).trim() })
    from = end
    words = 0
  }
  const rest = block.text.slice(from).trim()
  return rest === '' ? parts : [...parts, { ...block, text: rest }]
}

/** Cuts at the end of a paragraph, never between a heading and what it heads. */
function cutPages(blocks: TextBlock[]): TextBlock[][] {
  const pages: TextBlock[][] = [[]]
  let words = 0
  for (const [index, block] of blocks.entries()) {
    const page = pages.at(-1) as TextBlock[]
    const more = countWords(block.text)
    const isFull = words > 0 && words + more - PAGE_WORDS > PAGE_WORDS - words
    if (isFull && blocks[index - 1]?.kind !== 'heading') {
      pages.push([block])
      words = more
    } else {
      page.push(block)
      words += more
    }
  }
  return pages
}

function titleOf(blocks: TextBlock[]): string | null {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const top = Math.min(...headings.map((heading) => heading.level))
  return headings.find((heading) => heading.level === top)?.text.slice(0, MAX_TITLE) ?? null
}

function paragraphOf(block: TextBlock, page: number): Paragraph {
  const { kind, level, text } = block
  const isWhole = kind === 'heading' || kind === 'code' || kind === 'table'
  const sentences = isWhole ? [{ start: 0, end: text.length }] : sentencesOfParagraph(text)
  const label = kind === 'bullet' ? LABEL.exec(text)?.[0].length : undefined
  const first = sentences[0]
  if (first && label && label < first.end) first.start = label
  return { kind, level, text, boxes: [], sentences, page }
}
