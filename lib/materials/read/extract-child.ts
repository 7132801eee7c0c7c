/**
 * The program that reads one file, forked by `read-file.ts` with its path and format as arguments. It sends one event for
 * each message it gets, so that a slow reader is never flooded, and ends when its parent does.
 */
import { stat } from 'node:fs/promises'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { env } from '#lib/env.ts'
import type { ReadEvent } from '#lib/materials/document.ts'
import { formatOf } from '#lib/materials/format.ts'
import type { Format } from '#lib/materials/format.ts'
import { READERS } from './readers.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Bytes of 2,000 pages of text, in scripts that take three for a letter too. */
const MAX_TEXT_BYTES = 12 * 1024 * 1024
/** Files that hold nothing but their text. */
const PLAIN: ReadonlySet<string> = new Set<Format>(['text', 'markdown', 'transcript'])

async function* eventsOf(path: string, format: string): AsyncGenerator<ReadEvent> {
  try {
    const reader = await READERS[formatOf(format)]()
    // Only to find out how many pages so much text makes takes longer than anyone waits.
    if (PLAIN.has(format) && (await stat(path)).size > MAX_TEXT_BYTES) throw new UnreadableFile('too-many-pages')
    yield* reader(path)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    yield { type: 'failed', code: error.code }
  }
}

// Each file gets a process of its own: without a cache each would translate reader and library anew before the first page.
enableCompileCache(join(env.DATA_DIR, 'compile-cache'))
let isKept = false

/** At the end it would be too late: this process is killed once all is read. */
function keepCompiled(): void {
  if (isKept) return
  isKept = true
  flushCompileCache()
}

const events = eventsOf(process.argv[2] ?? '', process.argv[3] ?? 'pdf')
process.on('disconnect', () => process.exit(0))
process.on('message', () => {
  void events.next().then(({ value, done }) => {
    if (!done) process.send?.(value, () => value.type === 'pages' && keepCompiled())
  })
})
