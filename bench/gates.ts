/**
 * Tests the gates themselves: `node bench/gates.ts FOLDER [--engine builtin|model] [--seed N] [--chapters a,b] [--json FILE]`.
 * FOLDER holds textbook chapters as JSON with their multiple-choice items. Those, and the items the built-in engine writes
 * from the chapter, go through the checks as they are and spoiled: key swapped, an option duplicated, a second right option
 * planted, the quote altered, of another page, or said to stand on another page. Prints shares, never an item.
 * `--engine model` asks the model that the environment names (AI_BASE_URL and AI_MODEL, or OPENAI_API_KEY), of each chapter
 * `--per-chapter N` items.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runBuiltin } from './gates/builtin.ts'
import { loadGateLecture } from './gates/gate-lecture.ts'
import { printCurve, solveCurve } from './gates/solve-curve.ts'
import { newTally, printTally } from './gates/tally.ts'

const { values, positionals: [folder] } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'builtin' }, seed: { type: 'string', default: '1' }, 'per-chapter': { type: 'string', default: '3' },
    chapters: { type: 'string' }, json: { type: 'string' },
  },
})
if (!folder) throw new Error('Name a folder of chapters: node bench/gates.ts FOLDER')
if (values.engine !== 'builtin' && values.engine !== 'model') throw new Error('--engine is builtin or model.')
const seed = Number(values.seed)
const splits = JSON.parse(readFileSync(join(import.meta.dirname, 'splits.json'), 'utf8')) as { judging: Record<string, string[]> }
const judging = new Set(Object.values(splits.judging).flat())
const names = values.chapters?.split(',')
  ?? readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : [])).toSorted()
const load = async (name: string) => loadGateLecture(join(folder, `${name}.json`), seed)

if (values.engine === 'model') {
  const { runModel } = await import('./gates/model.ts')
  const tally = newTally()
  const used = await runModel(names, load, { seed, perChapter: Number(values['per-chapter']) }, tally)
  printTally(`Gates of the model, ${used.calls} calls, ${used.input} tokens in, ${used.output} out`, tally.rows())
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ engine: 'model', seed, used, rows: tally.rows() }, null, 1)}\n`)
} else {
  const report: Record<string, unknown> = { engine: 'builtin', seed }
  for (const split of ['building', 'judging'] as const) {
    const own = names.filter((name) => judging.has(name) === (split === 'judging'))
    if (own.length === 0) continue
    const tally = newTally()
    const lectures = await Promise.all(own.map(load))
    for (const lecture of lectures) runBuiltin(lecture, seed, tally)
    const curve = solveCurve(lectures)
    printTally(`Gates of the built-in engine, ${split} chapters (${own.length})`, tally.rows())
    printCurve(curve)
    report[split] = { rows: tally.rows(), curve }
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`)
}
