import { WORKER_FLAGS } from '#scripts/launcher/worker-flags.ts'
import { runMeasured } from './measured-child.ts'
import type { Measured } from './measured-child.ts'

/**
 * A whole ingest: read, segmented, concepts, stored in the embedded database, searchable, questions. Milliseconds since a
 * worker took the job: `firstMs` until a page could be read, `readMs` until all text was stored, `ms` until READY;
 * `analyseMs` is what the analysis of sentences took of it. `found`: passages found for a concept's name.
 */
export type Whole = {
  state: string
  outcome: string
  pages: number
  firstMs: number
  readMs: number
  analyseMs: number
  ms: number
  concepts: number
  questions: number
  found: number
}

const PATIENCE_MS = 600_000

/** `bareMs`: bare extraction of the same file, the mean of one just before and one just after; null where there is none. */
export type MeasuredWhole = Measured<Whole> & { bareMs: number | null }

/**
 * Ingests files one after the other in fresh workers against one embedded database; memory is that of worker and reader.
 * @param bare the milliseconds of bare extraction
 */
export async function ingestWhole(paths: string[], bare: (path: string) => Promise<number | null>): Promise<Map<string, MeasuredWhole>> {
  if (paths.length === 0) return new Map()
  const { startDatabase } = await import('#bench/database.ts')
  const stop = await startDatabase()
  const measured = new Map<string, MeasuredWhole>()
  try {
    for (const path of paths) {
      const before = await bare(path)
      const whole = await runMeasured<Whole>('whole-child.ts', [path], PATIENCE_MS, WORKER_FLAGS)
      const after = await bare(path)
      measured.set(path, { ...whole, bareMs: before === null || after === null ? null : Math.round((before + after) / 2) })
    }
  } finally {
    await stop()
  }
  return measured
}
