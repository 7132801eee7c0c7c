/**
 * Writes questions by the built-in engine and measures what came out:
 * `node bench/questions.ts FOLDER|FILE [--out items.jsonl] [--seed N] [--per-material N] [--chapters a,b] [--show N [--tier LOWER]]`
 * (`--data FOLDER` for FOLDER). Every file is ingested from scratch by the real reader; of chapters as JSON only titles and
 * paragraphs are read, never key terms or questions. `--out` gets one JSON object per published item, at most N a material
 * drawn by the seed, and one per rejected draft; it is for judges, whatever the split. Otherwise only figures of material kept
 * for judging (splits.json) are printed: `--show N` draws from the rest. The last line is a JSON summary.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seededRandom, seedFrom, shuffle } from '#lib/utils/random.ts'
import { publishedOf, summarise, tableHead, tableRow } from './questions/figures.ts'
import { itemOf, rejectedItems } from './questions/items.ts'
import { filesOf } from './questions/lectures.ts'
import { shown } from './questions/show.ts'
import { writeLecture, type Written } from './questions/write-lecture.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' }, chapters: { type: 'string' }, show: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' },
    tier: { type: 'string', default: 'UPPER' }, out: { type: 'string' }, 'per-material': { type: 'string' },
  },
})
const folder = positionals[0] ?? values.data
if (!folder) throw new Error('Name a folder of lectures: node bench/questions.ts FOLDER --out items.jsonl')
const seed = Number(values.seed)
const perMaterial = values['per-material'] === undefined ? Infinity : Number(values['per-material'])
const splits = JSON.parse(readFileSync(join(import.meta.dirname, 'splits.json'), 'utf8')) as { judging: Record<string, string[]> }
const judging = new Set(Object.values(splits.judging).flat())
const isKept = ({ name }: Written) => judging.has(name.replace(/\.[^.]+$/, '')) || judging.has(name.replace(/^openstax-|\.[^.]+$/g, ''))

const started = performance.now()
const written: Written[] = []
const unread: string[] = []
console.log(tableHead())
for (const file of filesOf(folder, values.chapters?.split(',') ?? null)) {
  try {
    const one = await writeLecture(file, seed)
    written.push(one)
    console.log(tableRow(one))
  } catch (error) {
    unread.push(error instanceof Error ? error.message : String(error))
  }
}
for (const reason of unread) console.log(reason)

if (values.out) {
  const lines = written.flatMap((one) => {
    const drawn = shuffle(publishedOf(one), seededRandom(seedFrom(`${seed} ${one.name}`))).slice(0, perMaterial)
    const kept = publishedOf(one).filter((draft) => drawn.includes(draft))
    return [...kept.map((draft) => itemOf(draft, one)), ...rejectedItems(one)]
  })
  writeFileSync(values.out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}
const pool = Number(values.show) > 0 ? written.filter((one) => !isKept(one)).flatMap((one) => shown(one, values.tier)) : []
for (const text of shuffle(pool, seededRandom(seed)).slice(0, Number(values.show))) console.log(`\n${text}`)
console.log(JSON.stringify(summarise(written, (performance.now() - started) / 1000)))
