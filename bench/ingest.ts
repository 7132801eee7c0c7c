/**
 * Reads files as an upload is read and measures it: `node bench/ingest.ts FOLDER|FILE... [--json FILE]`. For each file its
 * pages, characters, seconds, the ratio to bare text extraction by the same library in the same run (each in a fresh
 * process), peak memory, and outcome or refusal. PDFs over 100 pages, and what `--whole FILE` names, are ingested whole too:
 * by a worker with the real hooks into an embedded database. Files in two formats are compared word by word: those of one
 * stem, those named `--pairs a=b`, and chapters as JSON in `--against FOLDER`.
 * `--dump=N` prints the text that begins on page N sentence by sentence (`--dump=all` all), `--sections` the heading paths.
 * The last line is JSON; `--json FILE` writes every row.
 */
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { agreementOf, wordsOf } from './ingest/agreement.ts'
import { measureBare, measureFile } from './ingest/measure-file.ts'
import { pairsOf, textOfChapter } from './ingest/pairs.ts'
import { dumpPages, dumpSections, printFiles, printPairs, printWhole, summarise } from './ingest/print.ts'
import type { FileRow, PairRow } from './ingest/rows.ts'
import { ingestWhole } from './ingest/whole.ts'

const WHOLE_PAGES = 100

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' }, dump: { type: 'string' }, sections: { type: 'boolean', default: false },
    whole: { type: 'string', multiple: true, default: [] }, pairs: { type: 'string', multiple: true, default: [] },
    against: { type: 'string' },
  },
})
const files = [...new Set([...positionals, ...values.whole].flatMap((path) =>
  statSync(path).isDirectory() ? readdirSync(path).toSorted().map((name) => join(path, name)) : [path]))]
  .filter((path) => statSync(path).isFile())
if (files.length === 0) throw new Error('Name a folder or files: node bench/ingest.ts FOLDER')

const rows: FileRow[] = []
const texts = new Map<string, string>()
for (const file of files) {
  const { row, extracted, text } = await measureFile(file)
  rows.push(row)
  if (row.outcome === 'read') texts.set(file, text)
  printFiles([row], rows.length === 1)
  if (values.sections) dumpSections(extracted)
  if (values.dump !== undefined) dumpPages(extracted, values.dump === 'all' ? null : Number(values.dump))
}

const pairs: PairRow[] = []
for (const { a, b } of pairsOf(files, values.pairs, values.against ?? null)) {
  const [one, other] = [texts.get(a), b.endsWith('.json') ? textOfChapter(b) : texts.get(b)]
  const agreement = one !== undefined && other !== undefined ? agreementOf(wordsOf(one), wordsOf(other)) : null
  pairs.push({ a: basename(a), b: basename(b), agreement })
}
printPairs(pairs)

const large = rows.filter((row) => row.type === 'pdf' && row.outcome === 'read' && row.pages > WHOLE_PAGES).map((row) => row.path)
const typeOf = new Map(rows.map(({ path, type }) => [path, type]))
const whole = await ingestWhole([...new Set([...values.whole, ...large])], (path) => measureBare(path, typeOf.get(path) ?? null))
for (const row of rows) row.whole = whole.get(row.path) ?? null
printWhole(rows)

const summary = summarise(rows, pairs)
if (values.json) writeFileSync(values.json, JSON.stringify({ summary, files: rows, pairs }, null, 1))
console.log(JSON.stringify(summary))
