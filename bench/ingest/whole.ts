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

/** Ingests files one after the other in fresh workers against one embedded database; memory is that of worker and reader. */
export async function ingestWhole(paths: string[]): Promise<Map<string, Measured<Whole>>> {
  if (paths.length === 0) return new Map()
  const { startDatabase } = await import('#bench/database.ts')
  const stop = await startDatabase()
  const measured = new Map<string, Measured<Whole>>()
  try {
    for (const path of paths) measured.set(path, await runMeasured<Whole>('whole-child.ts', [path], PATIENCE_MS))
  } finally {
    await stop()
  }
  return measured
}
