import { zipfFrequency } from '#lib/language/frequency.ts'
import type { ReadEvent, ReadPassage } from '#lib/materials/document.ts'
import { countWords } from './clean-text.ts'
import { paragraphOfBlock } from './layout/block-text.ts'
import type { TextContext } from './layout/block-text.ts'
import { blocksOfLines } from './layout/blocks.ts'
import { classifyBlocks } from './layout/classify.ts'
import { learnFurniture, withoutFurniture } from './layout/furniture.ts'
import type { Furniture } from './layout/furniture.ts'
import { collectWords } from './layout/hyphens.ts'
import { joinBreaks, NOTHING_CARRIED } from './layout/join-breaks.ts'
import { linesOfPage } from './layout/lines.ts'
import { OutlineGuide } from './layout/outline-guide.ts'
import type { OutlineEntry } from './layout/outline-guide.ts'
import type { Block, PageRuns } from './layout/page.ts'
import { PassageMaker } from './layout/passages.ts'
import { learnStyle } from './layout/style.ts'
import type { DocumentStyle } from './layout/style.ts'
import { PageBatches } from './page-batches.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** A document whose pages can be had one by one, more than once, numbered from 1. */
export type PageSource = {
  pageCount: number
  /** From the file's own data; null when it says nothing. */
  title: string | null
  locale: string | null
  outline: OutlineEntry[]
  page: (number: number) => Promise<PageRuns>
}

/** Pages looked at before the first is read, spread evenly, to learn how the document is set. */
const SAMPLE_PAGES = 48
/** Frequency above which a word is one of the language, not a chance string (see `zipfFrequency`). */
const KNOWN_WORD = 1.4
/** A document has usable text when one of its passages has so many real words outside tables and listings. */
const USABLE_WORDS = 8

/** Reads a document in two passes: a sample for its style, then page by page. Throws `UnreadableFile` (no-text). */
export async function* readPages(source: PageSource): AsyncGenerator<ReadEvent> {
  const sample = await takeSample(source)
  const pages = [...sample.values()]
  const roughStyle = learnStyle(pages.map((page) => linesOfPage(page)))
  const furniture = learnFurniture(pages, roughStyle.bodySize)
  const sampleLines = pages.map((page) => linesOfPage(page, withoutFurniture(page, furniture)))
  const style = learnStyle(sampleLines)
  const words = collectWords(sampleLines.flat().map((line) => line.text))
  const outline = new OutlineGuide(source.outline, sampleLines)
  const context: TextContext = {
    pageSizes: new Map(), vocabulary: words, isKnownWord: (word) => zipfFrequency(word) > KNOWN_WORD, locale: source.locale ?? 'en',
  }
  yield { type: 'opened', pageCount: source.pageCount, title: source.title ?? titleOnPage(sample.get(1), furniture, style) }

  const maker = new PassageMaker()
  const batches = new PageBatches()
  let carry = NOTHING_CARRIED
  let isUsable = false
  const give = (blocks: Block[]): void => {
    for (const block of blocks) {
      for (const unseen of outline.passedBefore(block)) maker.enterUnseen(unseen.depth, unseen.title)
      maker.add(paragraphOfBlock(block, context))
    }
  }
  const collect = (): void => {
    const made = maker.take()
    batches.addText(made)
    isUsable ||= made.passages.some(hasUsableText)
  }

  for (let number = 1; number <= source.pageCount; number++) {
    const page = sample.get(number) ?? (await source.page(number))
    sample.delete(number)
    context.pageSizes.set(number, { width: page.width, height: page.height })
    const lines = linesOfPage(page, withoutFurniture(page, furniture))
    const blocks = classifyBlocks(blocksOfLines(lines, style), style, outline.titlesOn(number))
    const joined = joinBreaks(carry, blocks)
    carry = joined.carry
    give(joined.ready)
    collect()
    batches.addPage({ number, width: page.width, height: page.height, words: countWords(lines.map((line) => line.text).join(' ')) })
    // Nothing is announced of a document that may turn out to have no text.
    if (isUsable) yield* batches.ready(earliest(carry.blocks[0]?.lines[0]?.page ?? null, maker.firstOpenPage()))
  }
  give(carry.blocks)
  maker.finish()
  collect()
  if (!isUsable) throw new UnreadableFile('no-text')
  yield* batches.rest()
  yield { type: 'done' }
}

function earliest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b)
}

async function takeSample(source: PageSource): Promise<Map<number, PageRuns>> {
  const sample = new Map<number, PageRuns>()
  const count = Math.min(SAMPLE_PAGES, source.pageCount)
  for (let index = 0; index < count; index++) {
    const number = 1 + Math.floor((index * source.pageCount) / count)
    sample.set(number, await source.page(number))
  }
  return sample
}

/** The largest heading of the first page. */
function titleOnPage(page: PageRuns | undefined, furniture: Furniture, style: DocumentStyle): string | null {
  if (!page) return null
  const blocks = classifyBlocks(blocksOfLines(linesOfPage(page, withoutFurniture(page, furniture)), style), style, new Map())
  const headings = blocks.filter((block) => block.kind === 'heading').sort((a, b) => a.level - b.level)
  return headings[0]?.lines.map((line) => line.text).join(' ') ?? null
}

function hasUsableText(passage: ReadPassage): boolean {
  const text = passage.sentences.filter(({ block }) => block !== 'table' && block !== 'code')
    .map(({ start, end }) => passage.text.slice(start, end)).join(' ')
  return (text.match(/\p{L}{3,}|\p{Lo}{2,}/gu)?.length ?? 0) >= USABLE_WORDS
}
