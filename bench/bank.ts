/**
 * Questions by the model the environment names, through all checks, on real lectures: `node bench/bank.ts FILE... [--batches 2] [--out ITEMS.jsonl]`.
 * Writes so many batches of each lecture, side by side, as a bank would, most important first. Prints figures; ITEMS holds every draft with its verdicts,
 * for readers and judges.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { benchEngines } from './bench-engines.ts'
import { startDatabase } from './database.ts'

const { values, positionals: files } = parseArgs({
  allowPositionals: true, options: { batches: { type: 'string', default: '2' }, out: { type: 'string' } },
})
if (files.length === 0) throw new Error('Name at least one lecture: node bench/bank.ts FILE...')

const stopDatabase = await startDatabase()
const { disconnect } = await import('#lib/db/client.ts')
const { stopBoss } = await import('#lib/jobs/boss.ts')
const { loadBankLecture, loadBatch } = await import('#lib/questions/bank/load-lecture.ts')
const { writeBatch } = await import('#lib/questions/bank/write-batch.ts')
const { seedFrom } = await import('#lib/utils/random.ts')
const { readLectures } = await import('./speak/lectures.ts')
const { showBank } = await import('./speak/bank-figures.ts')

const engines = await benchEngines(true)
if (!engines) throw new Error('No model: set AI_BASE_URL and AI_MODEL, or OPENAI_API_KEY.')
const written = await Promise.all((await readLectures(files)).map(async ({ versionId, title }) => {
  const lecture = await loadBankLecture(versionId)
  if (!lecture) throw new Error(`${title} is gone.`)
  const firsts = lecture.stretches.toSorted((a, b) => b.weight - a.weight).slice(0, Number(values.batches)).map(({ first }) => first)
  return Promise.all(firsts.map(async (first) => {
    const batch = await loadBatch(lecture, first, 0, seedFrom(`${title} ${first}`))
    if (!batch) throw new Error(`${title} has no batch at section ${first}.`)
    const used = { calls: 0, input: 0, output: 0 }
    const onCall = ({ input, output }: { input: number; output: number }) => {
      used.calls += 1
      used.input += input
      used.output += output
    }
    const context = { engines, caller: { userId: null, materialId: null }, signal: new AbortController().signal, onCall }
    const result = await writeBatch(lecture.language, batch, context)
    return { material: title, heading: batch.heading, passages: batch.context.passages.map(({ n, text }) => ({ n, text })), used, ...result }
  }))
}))
const batches = written.flat()
console.log(showBank(batches))
if (values.out) writeFileSync(values.out, batches.map((batch) => `${JSON.stringify(batch)}\n`).join(''))
await stopBoss()
await disconnect()
await stopDatabase()
