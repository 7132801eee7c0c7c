import { basename } from 'node:path'
import type { Extracted } from './extract.ts'
import { together } from './memory.ts'
import type { FileRow, PairRow } from './rows.ts'

const HEAD = 'pages  words  chars  sections  passages  sentences  boxes  first s      s  bare s  ratio   MB  file: outcome'

const pad = (value: string | number, width: number): string => String(value).padStart(width)
const seconds = (ms: number | null): string => (ms === null ? '-' : (ms / 1000).toFixed(2))

export function printFiles(rows: FileRow[], withHead: boolean): void {
  if (withHead) console.log(HEAD)
  for (const row of rows) {
    console.log([
      pad(row.pages, 5), pad(row.words, 6), pad(row.characters, 6), pad(row.sections, 9), pad(row.passages, 9), pad(row.sentences, 10),
      pad(row.boxes, 6), pad(seconds(row.firstMs), 8), pad(seconds(row.ms), 6), pad(seconds(row.bareMs), 7), pad(row.ratio ?? '-', 6),
      pad(row.peakMb, 4), ` ${basename(row.path)}: ${row.outcome}`,
    ].join(' '))
  }
}

export function printPairs(pairs: PairRow[]): void {
  if (pairs.length > 0) console.log('\nwords  order  of words       pair')
  for (const { a, b, agreement } of pairs) {
    const figures = agreement
      ? `${agreement.words.toFixed(3)}  ${agreement.order.toFixed(3)}  ${agreement.counts.join(' / ').padEnd(14)}` : 'not read'
    console.log(`${figures.padEnd(28)}  ${a} = ${b}`)
  }
}

export function printWhole(rows: FileRow[]): void {
  for (const { path, whole } of rows) {
    if (!whole) continue
    const { value, failure, peaksMb, bareMs } = whole
    if (!value) console.log(`\nwhole: ${basename(path)}: ${failure}`)
    else {
      console.log(`\nwhole: ${basename(path)}: ${value.outcome} in ${seconds(value.ms)} s, `
        + `${ratioOf(value.ms, bareMs) ?? '-'} times bare; ${together(peaksMb)} MB (worker and reader: ${peaksMb.join(' + ')}); `
        + `first page ${seconds(value.firstMs)} s, text ${seconds(value.readMs)} s (analysis ${seconds(value.analyseMs)} s); `
        + `${value.concepts} concepts, ${value.questions} questions, ${value.found} passages found`)
    }
  }
}

function ratioOf(ms: number, bareMs: number | null): number | null {
  return bareMs === null ? null : Math.round((100 * ms) / bareMs) / 100
}

/** The last line: by file name, rounded. */
export function summarise(rows: FileRow[], pairs: PairRow[]): Record<string, unknown> {
  const files = Object.fromEntries(rows.map(({ path, pages, characters, ms, ratio, peakMb, outcome }) =>
    [basename(path), { pages, characters, seconds: ms / 1000, ratio, peakMb, outcome }]))
  const whole = Object.fromEntries(rows.flatMap(({ path, whole: made }) => (made?.value ? [[basename(path), {
    seconds: made.value.ms / 1000, ratio: ratioOf(made.value.ms, made.bareMs), peakMb: together(made.peaksMb), peaksMb: made.peaksMb,
    firstPageSeconds: made.value.firstMs / 1000,
  }]] : [])))
  const words = Object.fromEntries(pairs.flatMap(({ a, b, agreement }) => (agreement
    ? [[`${a} = ${b}`, { words: round(agreement.words), order: round(agreement.order) }]] : [])))
  return { files, whole, words }
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}

export function dumpSections({ sections }: Extracted): void {
  for (const section of sections) console.log(`  p. ${section.firstPage}  ${section.path.join(' > ')}`)
}

/** The text that begins on a page, sentence by sentence; of all pages for null. */
export function dumpPages({ sections, passages }: Extracted, page: number | null): void {
  const paths = new Map(sections.map((section) => [section.ordinal, section.path.join(' > ')]))
  for (const passage of passages) {
    for (const sentence of passage.sentences.filter((one) => page === null || one.page === page)) {
      console.log(`[p. ${sentence.page}, ${passage.ordinal} ${sentence.block} ¶${sentence.paragraph} | ${paths.get(passage.section)}] `
        + passage.text.slice(sentence.start, sentence.end))
    }
  }
}
