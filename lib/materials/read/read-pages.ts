import { zipfFrequency } from '#lib/language/frequency.ts'
import type { ReadEvent, ReadPassage } from '#lib/materials/document.ts'
import { countRealWords, countWords } from './clean-text.ts'
import { paragraphOfBlock } from './layout/block-text.ts'
import type { TextContext } from './layout/block-text.ts'
import { blocksOfLines } from './layout/blocks.ts'
import { classifyBlocks } from './layout/classify.ts'
import { learnFurniture, withoutFurniture } from './layout/furniture.ts'
import type { Furniture } from './layout/furniture.ts'
import { collectWords } from './layout/hyphens.ts'
import { joinBreaks, NOTHING_CARRIED } from './layout/join-breaks.ts'
import { linesOfPage } from './layout/lines.ts'
import { groupSteps } from './layout/group-steps.ts'
import type { LaidPage } from './layout/group-steps.ts'
import { OutlineGuide } from './layout/outline-guide.ts'
import type { OutlineEntry } from './layout/outline-guide.ts'
import { citedWhereComplete, findAppearances, firstPage, isStepOf, linesOnlyIn } from './layout/overlays.ts'
import type { Appearances } from './layout/overlays.ts'
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
  /** As `page`, for pages looked at beforehand; null for one that would take long. */
  sample?: (number: number) => Promise<PageRuns | null>
  /** Was text recognised from pictures? It was judged word by word, however little it is, and each page took long. */
  hasRecognised?: () => boolean
}

/** Pages looked at before the first is read, spread evenly, to learn how the document is set. */
const SAMPLE_PAGES = 20
/** A document of no more pages than this is sampled whole; of a longer one a part will do, for its first page must not wait long. */
const WHOLE_SAMPLE = 48
/** Frequency above which a word is one of the language, not a chance string (see `zipfFrequency`). */
const KNOWN_WORD = 1.4
/** A document has usable text when one of its passages has so many real words outside tables and listings. */
const USABLE_WORDS = 8

/** Reads a document in two passes: a sample for its style, then page by page. Throws `UnreadableFile` (no-text). */
export async function* readPages(source: PageSource): AsyncGenerator<ReadEvent> {
  const sample = await takeSample(source)
  const sampled = [...sample.values()]
  const roughLines = sampled.map((page) => linesOfPage(page))
  // The steps of a slide repeat what is no furniture: one of them is enough.
  const pages = sampled.filter((_, index) => !isStepOf(roughLines[index] ?? [], roughLines[index + 1] ?? []))
  const roughStyle = learnStyle(roughLines)
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
  const found: Appearances = new WeakMap()
  let carry = NOTHING_CARRIED
  let isUsable = false
  const give = (blocks: Block[]): void => {
    for (const block of blocks.flatMap((one) => citedWhereComplete(one, found))) {
      for (const unseen of outline.passedBefore(block)) maker.enterUnseen(unseen.depth, unseen.title)
      maker.add(paragraphOfBlock(block, context))
    }
  }
  const collect = (): void => {
    const made = maker.take()
    batches.addText(made)
    isUsable ||= made.passages.some(hasUsableText) || (made.passages.length > 0 && source.hasRecognised?.() === true)
  }
  const pagesOfFile = async function* (): AsyncGenerator<LaidPage> {
    for (let number = 1; number <= source.pageCount; number++) {
      const page = sample.get(number) ?? (await source.page(number))
      sample.delete(number)
      const { width, height } = page
      context.pageSizes.set(number, { width, height })
      const lines = linesOfPage(page, withoutFurniture(page, furniture))
      for (const word of collectWords(lines.map((line) => line.text))) words.add(word)
      yield { number, width, height, lines }
    }
  }

  for await (const slide of groupSteps(pagesOfFile())) {
    findAppearances(slide.map((page) => page.lines), found)
    const joined = joinBreaks(carry, blocksOfSlide(slide, style, outline))
    carry = joined.carry
    give(joined.ready)
    collect()
    for (const { number, width, height, lines } of slide) {
      batches.addPage({ number, width, height, words: countWords(lines.map((line) => line.text).join(' ')) })
    }
    // Nothing is announced of a document that may turn out to have no text.
    if (isUsable) yield* batches.ready(earliest(firstCarried(carry.blocks, found), maker.firstOpenPage()), source.hasRecognised?.())
  }
  give(carry.blocks)
  maker.finish()
  collect()
  if (!isUsable) throw new UnreadableFile('no-text')
  yield* batches.rest()
  yield { type: 'done' }
}

/** The blocks of a slide's last page, and those of its earlier steps that hold lines which were taken away again. */
function blocksOfSlide(slide: LaidPage[], style: DocumentStyle, outline: OutlineGuide): Block[] {
  const titles = new Map(slide.flatMap(({ number }) => [...outline.titlesOn(number)]))
  const blocksOf = (page: LaidPage): Block[] => classifyBlocks(blocksOfLines(page.lines, style), style, titles)
  const steps = slide.slice(0, -1).flatMap((page, index) => {
    const gone = new Set(linesOnlyIn(page.lines, slide[index + 1]?.lines ?? []))
    return gone.size === 0 ? [] : blocksOf(page).filter((block) => block.lines.some((line) => gone.has(line)))
  })
  const last = slide.at(-1)
  return [...(last ? blocksOf(last) : []), ...steps]
}

function firstCarried(blocks: Block[], found: Appearances): number | null {
  const pages = blocks.flatMap((block) => block.lines.map((line) => firstPage(line, found)))
  return pages.length > 0 ? Math.min(...pages) : null
}

function earliest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b)
}

async function takeSample(source: PageSource): Promise<Map<number, PageRuns>> {
  const sample = new Map<number, PageRuns>()
  const count = source.pageCount <= WHOLE_SAMPLE ? source.pageCount : SAMPLE_PAGES
  for (let index = 0; index < count; index++) {
    const number = 1 + Math.floor((index * source.pageCount) / count)
    const page = await (source.sample ?? source.page)(number)
    if (page) sample.set(number, page)
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

/** Whether a passage says something in words: what scans, fonts without letters and pictures of pages lack. */
function hasUsableText(passage: ReadPassage): boolean {
  const text = passage.sentences.filter(({ block }) => block !== 'table' && block !== 'code')
    .map(({ start, end }) => passage.text.slice(start, end)).join(' ')
  return countRealWords(text) >= USABLE_WORDS
}
