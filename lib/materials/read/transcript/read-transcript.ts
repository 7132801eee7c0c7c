import { readFile } from 'node:fs/promises'
import type { ReadEvent } from '#lib/materials/document.ts'
import { countWords } from '#lib/materials/read/clean-text.ts'
import { PassageMaker } from '#lib/materials/read/layout/passages.ts'
import { PageBatches } from '#lib/materials/read/page-batches.ts'
import { decodeText } from '#lib/materials/read/text/decode.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { joinSentences } from './join-sentences.ts'
import type { SpokenParagraph } from './join-sentences.ts'
import { parseCues } from './parse-cues.ts'
import { withoutRepeats } from './without-repeats.ts'

/** A page of a transcript is about so many seconds and ends with a paragraph. */
const PAGE_SECONDS = 180
const MAX_PAGES = 2000

/** Reads the SubRip, WebVTT or SBV transcript at `path`. Throws `UnreadableFile` (empty, no-text, too-many-pages). */
export async function* readTranscript(path: string): AsyncGenerator<ReadEvent> {
  const bytes = await readFile(path)
  if (bytes.length === 0) throw new UnreadableFile('empty')
  const pages = cutPages(joinSentences(withoutRepeats(parseCues(decodeText(bytes)))))
  if (pages.length === 0) throw new UnreadableFile('no-text')
  if (pages.length > MAX_PAGES) throw new UnreadableFile('too-many-pages')
  yield { type: 'opened', pageCount: pages.length, title: null }
  const maker = new PassageMaker()
  const batches = new PageBatches()
  for (const [index, page] of pages.entries()) {
    const number = index + 1
    for (const { text, sentences } of page) maker.add({ kind: 'prose', level: 0, text, boxes: [], sentences, page: number })
    batches.addText(maker.take())
    const words = countWords(page.map(({ text }) => text).join(' '))
    batches.addPage({ number, width: null, height: null, words, startsAt: page[0]?.startsAt ?? 0 })
    yield* batches.ready(maker.firstOpenPage())
  }
  maker.finish()
  batches.addText(maker.take())
  yield* batches.rest()
  yield { type: 'done' }
}

function cutPages(paragraphs: SpokenParagraph[]): SpokenParagraph[][] {
  const pages: SpokenParagraph[][] = []
  for (const paragraph of paragraphs) {
    const page = pages.at(-1)
    const begins = page?.[0]?.startsAt ?? 0
    if (page && paragraph.startsAt - begins < PAGE_SECONDS) page.push(paragraph)
    else pages.push([paragraph])
  }
  return pages
}
