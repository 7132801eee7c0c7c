/**
 * Reads files as an upload is read and prints what came out: `node bench/ingest.ts FILE...`.
 * `--dump=N` also prints the text that begins on page N, sentence by sentence; `--sections` the heading paths.
 */
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ReadEvent, ReadPassage, ReadSection } from '#lib/materials/document.ts'
import { detectType, TYPE_BYTES } from '#lib/materials/read/detect-type.ts'
import { readFile } from '#lib/materials/read/read-file.ts'

const TIMEOUT_MS = 120_000

type Tally = { pages: number; words: number; batches: number; sections: ReadSection[]; passages: ReadPassage[]; end: string;
  firstMs: number; ms: number }

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TYPE_BYTES), 0, TYPE_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function ingest(path: string): Promise<Tally> {
  const tally: Tally = { pages: 0, words: 0, batches: 0, sections: [], passages: [], end: '', firstMs: 0, ms: 0 }
  const start = performance.now()
  const type = detectType(await firstBytes(path))
  if (!type) return { ...tally, end: 'unsupported' }
  for await (const event of readFile(path, type, { signal: new AbortController().signal, timeoutMs: TIMEOUT_MS })) count(tally, event,
    start)
  return { ...tally, ms: Math.round(performance.now() - start) }
}

function count(tally: Tally, event: ReadEvent, start: number): void {
  if (event.type === 'pages') {
    tally.firstMs ||= Math.round(performance.now() - start)
    tally.batches++
    tally.pages += event.pages.length
    tally.words += event.pages.reduce((sum, page) => sum + page.words, 0)
    tally.sections.push(...event.sections)
    tally.passages.push(...event.passages)
  } else if (event.type === 'opened') tally.end = event.title ?? '(no title)'
  else tally.end = event.type === 'failed' ? `FAILED ${event.code}` : tally.end
}

function dumpPage(tally: Tally, page: number): void {
  for (const passage of tally.passages) {
    for (const sentence of passage.sentences.filter((one) => one.page === page)) {
      const path = tally.sections.find((section) => section.ordinal === passage.section)?.path.join(' > ')
      const text = passage.text.slice(sentence.start, sentence.end)
      console.log(`[${passage.ordinal} ${sentence.block} ¶${sentence.paragraph} | ${path}] ${text}`)
    }
  }
}

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'))
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const dump = options.flatMap((option) => /^--dump=(\d+)$/.exec(option)?.[1] ?? []).map(Number)[0]
console.log('pages  words  sections  passages  sentences  boxes  batches  first ms     ms  file')
for (const file of files) {
  const tally = await ingest(file)
  const sentences = tally.passages.reduce((sum, passage) => sum + passage.sentences.length, 0)
  const boxes = tally.passages.reduce((sum, passage) => sum + passage.boxes.length, 0)
  const figures = [[tally.pages, 5], [tally.words, 6], [tally.sections.length, 9], [tally.passages.length, 9], [sentences, 10], [boxes, 6],
    [tally.batches, 8], [tally.firstMs, 9], [tally.ms, 6]] as const
  console.log(`${figures.map(([figure, width]) => String(figure).padStart(width)).join(' ')}  ${basename(file)}: ${tally.end}`)
  const sections = options.includes('--sections') ? tally.sections : []
  for (const section of sections) console.log(`  p. ${section.firstPage}  ${section.path.join(' > ')}`)
  if (dump !== undefined) dumpPage(tally, dump)
}
