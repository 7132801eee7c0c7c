/**
 * Explanations by the model the environment names, through all checks, on real lectures:
 * `node bench/speak.ts FILE:PAGE... [--styles simpler,why] [--trust] [--out RESULTS.jsonl]`.
 * FILE:PAGE is a lecture file and the page to explain (several pages of a file are several targets). Every style is asked of every target, side by
 * side. `--trust` lets the model's verdicts count without an entrance exam; without it nothing is double-checked.
 * Prints figures; RESULTS holds each explanation with its citations, for readers and judges.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { benchEngines } from './bench-engines.ts'
import { startDatabase } from './database.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { styles: { type: 'string' }, trust: { type: 'boolean', default: false }, out: { type: 'string' } },
})
const wanted = positionals.map((given) => {
  const [, file, page] = /^(.+):(\d+)$/.exec(given) ?? []
  if (!file) throw new Error(`${given} names no page: write FILE:PAGE.`)
  return { file, page: Number(page) }
})
if (wanted.length === 0) throw new Error('Name at least one page: node bench/speak.ts FILE:PAGE...')

const stopDatabase = await startDatabase()
const { disconnect, prisma } = await import('#lib/db/client.ts')
const { stopBoss } = await import('#lib/jobs/boss.ts')
const { MODEL_STYLES } = await import('#lib/explanations/schema.ts')
const { createReader, readLectures } = await import('./speak/lectures.ts')
const { runExplanation } = await import('./speak/run-explanation.ts')
const { showFigures } = await import('./speak/figures.ts')

const engines = await benchEngines(values.trust)
if (!engines) throw new Error('No model: set AI_BASE_URL and AI_MODEL, or OPENAI_API_KEY.')
const styles = MODEL_STYLES.filter((style) => !values.styles || values.styles.split(',').includes(style))
const lectures = new Map((await readLectures([...new Set(wanted.map(({ file }) => file))])).map((lecture, at) =>
  [[...new Set(wanted.map(({ file }) => file))][at]!, lecture]))
const asks = wanted.flatMap(({ file, page }) => styles.map((style) => ({ lecture: lectures.get(file)!, page, style })))
const results = await Promise.all(asks.map(async (ask, n) => runExplanation(await createReader(ask.lecture.courseId, n), ask, engines)))
const calls = await prisma.modelCall.findMany({ select: { task: true, inputTokens: true, outputTokens: true, outcome: true, milliseconds: true } })
console.log(showFigures(results, calls))
if (values.out) writeFileSync(values.out, results.map((result) => `${JSON.stringify(result)}\n`).join(''))
await stopBoss()
await disconnect()
await stopDatabase()
