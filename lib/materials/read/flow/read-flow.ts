import type { ReadEvent, ReadPage } from '#lib/materials/document.ts'
import type { FlowBlock } from '#lib/materials/flow-view.ts'
import { PassageMaker } from '#lib/materials/read/layout/passages.ts'
import { PageBatches } from '#lib/materials/read/page-batches.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { cutPages, wordsOf } from './cut-pages.ts'
import type { FlowText } from './flow-text.ts'
import { languageOf } from './language-of.ts'
import { paragraphOf } from './paragraph-of.ts'
import type { FlowPart } from './part-long.ts'
import { partLong } from './part-long.ts'
import { tidyBlocks } from './tidy-blocks.ts'

const MAX_PAGES = 2000
const MAX_TITLE = 200
/** Signs of text: so many pages hold about half of it. Judged before sentences are cut, which takes many times the room. */
const MAX_LENGTH = 10_000_000

/** What the file itself says about it; `declared`: tag of its language. */
type Facts = { title?: string | null; declared?: string | null }

/**
 * Pages, sections and passages of a document that flows; the same events for the same blocks.
 * @throws UnreadableFile empty (no blocks), no-text, too-many-pages
 */
export function* readFlow(given: readonly FlowText[], { title, declared }: Facts = {}): Generator<ReadEvent> {
  const blocks = tidyBlocks(given)
  if (blocks.length === 0) throw new UnreadableFile('empty')
  if (!blocks.some((block) => 'text' in block && /\p{L}{2}/u.test(block.text))) throw new UnreadableFile('no-text')
  if (lengthOf(blocks) > MAX_LENGTH) throw new UnreadableFile('too-many-pages')
  const pages = cutPages(blocks.flatMap(partLong))
  if (pages.length > MAX_PAGES) throw new UnreadableFile('too-many-pages')
  const language = languageOf(blocks, declared)
  const name = title?.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE) || titleOf(blocks)
  yield { type: 'opened', pageCount: pages.length, title: name, ...(language === undefined ? {} : { language }) }

  const maker = new PassageMaker()
  const batches = new PageBatches()
  let next = 0
  for (const [index, page] of pages.entries()) {
    const views: FlowBlock[] = []
    for (const block of page) {
      if (block.kind === 'picture') {
        views.push({ kind: 'picture', before: next, source: block.source, alt: block.alt })
        continue
      }
      const { paragraph, view } = paragraphOf(block, { page: index + 1, number: next++, language })
      maker.add(paragraph)
      if (view) views.push(view)
    }
    batches.addText(maker.take())
    batches.addPage(pageOf(page, index + 1, next, views))
    yield* batches.ready(maker.firstOpenPage())
  }
  maker.finish()
  batches.addText(maker.take())
  yield* batches.rest()
  yield { type: 'done' }
}

const lengthOf = (blocks: readonly FlowText[]): number =>
  blocks.reduce((sum, block) => sum + ('text' in block ? block.text.length : block.kind === 'row' ? block.cells.join('').length : 0), 0)

function pageOf(page: readonly FlowPart[], number: number, next: number, views: FlowBlock[]): ReadPage {
  const words = page.reduce((sum, block) => sum + wordsOf(block), 0)
  // What no paragraph of this page follows stands at its end.
  const blocks = views.map((view) => (view.kind === 'picture' && view.before === next ? { ...view, before: null } : view))
  return { number, width: null, height: null, words, ...(blocks.length === 0 ? {} : { view: { kind: 'flow', blocks } }) }
}

function titleOf(blocks: readonly FlowText[]): string | null {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const top = Math.min(...headings.map((heading) => heading.level))
  return headings.find((heading) => heading.level === top)?.text.slice(0, MAX_TITLE) ?? null
}
