/**
 * Search and refusal on textbook chapters: `node bench/retrieval.ts FOLDER [--json FILE] [--foreign N]`. Prints figures only.
 * FOLDER holds chapters as JSON with stems people wrote and the section each belongs to; all of them are asked, those kept
 * for judging too, since nothing but figures leaves this bench. Each book counts once, and is left out of the background.
 * `chapter`: the chapter is searched; `book`: every chapter of its book that is there; `course`: refusal by a whole book.
 * Refusal is measured in one chapter, with a background counted from books that are neither the lecture's nor the
 * question's; the threshold beside the shipped one is chosen on the other books each time.
 * The last line is JSON; `--json FILE` writes every question: its id, scope, ranks and milliseconds, no texts.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadChapters } from './retrieval/chapters.ts'
import { startDatabase } from './database.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, json: { type: 'string' }, foreign: { type: 'string', default: '40' } },
})
const folder = positionals[0] ?? values.data
if (!folder) throw new Error('Name the folder of chapters: node bench/retrieval.ts FOLDER')

const stopDatabase = await startDatabase()
const { storeChapters } = await import('./retrieval/store-chapters.ts')
const { countBooks } = await import('./retrieval/background-without.ts')
const { measureFinding } = await import('./retrieval/measure-finding.ts')
const { measureRefusal } = await import('./retrieval/measure-refusal.ts')
const { summarise } = await import('./retrieval/summarise.ts')
const { disconnect } = await import('#lib/db/client.ts')

const chapters = await storeChapters(loadChapters(folder))
await countBooks(chapters)
console.log(`${chapters.length} chapters, ${chapters.reduce((sum, { passages }) => sum + passages.length, 0)} passages`)
const finding = await measureFinding(chapters)
const refusal = await measureRefusal(chapters, Number(values.foreign))
const summary = summarise(finding, refusal)
if (values.json) {
  writeFileSync(values.json, JSON.stringify({ summary, finding, refusal: refusal.map((row) => ({ ...row, verdicts: undefined })) }, null, 1))
}
console.log(JSON.stringify(summary))
await disconnect()
await stopDatabase()
process.exit(0)
