import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { ReadEvent, ReadFailure } from '#lib/materials/document.ts'
import type { Format } from '#lib/materials/format.ts'
import { PAGE_MS } from './ocr/page-limit.ts'
import { residentMegabytes } from './resident-memory.ts'

export type ReadOptions = {
  /** Aborting ends the reading at once and throws the signal's reason. */
  signal: AbortSignal
  /**
   * The most time the reader may take in all, not counting what the caller does between events. Two minutes if not given.
   * Each page whose text has to be recognised adds its own.
   */
  timeoutMs?: number
}

const DEFAULT_TIMEOUT_MS = 120_000
/** A bad file may take this much memory (MB) and no more before its process dies. */
const MAX_HEAP_MB = 512
/** Of that what is new: with the 16 that Node takes by itself a book leaves a hundred megabytes of rubbish lying, no faster. */
const MAX_YOUNG_MB = 8

/** What it may take outside the heap as well: pictures, and the recogniser with its language. */
const MAX_MEMORY_MB = 1536
const LOOK_EVERY_MS = 500

type News = { kind: 'event'; event: ReadEvent } | { kind: 'gone' } | { kind: 'timeout' } | { kind: 'too-large' } | { kind: 'aborted' }

const FAILURES = { gone: 'crashed', timeout: 'timeout', 'too-large': 'too-much-memory' } as const satisfies Record<string, ReadFailure>

/**
 * Reads a file as a stream of events, ending in `done` or `failed`, in a process of its own, so that no file can take
 * the caller down or keep it for ever; leaving the loop early or aborting kills it. The same file gives the same events
 * on every run. Failures are events, never errors; only an abort throws.
 */
export async function* readFile(
  path: string,
  format: Format,
  { signal, timeoutMs = DEFAULT_TIMEOUT_MS }: ReadOptions,
): AsyncGenerator<ReadEvent> {
  signal.throwIfAborted()
  const child = startChild(path, format)
  let left = timeoutMs
  try {
    for (;;) {
      const before = performance.now()
      const news = await nextNews(child, signal, left)
      left -= performance.now() - before
      if (news.kind === 'aborted') throw signal.reason
      if (news.kind !== 'event') {
        yield { type: 'failed', code: FAILURES[news.kind] }
        return
      }
      if (news.event.type === 'recognising') left += PAGE_MS
      yield news.event
      if (news.event.type === 'done' || news.event.type === 'failed') return
    }
  } finally {
    child.kill('SIGKILL')
  }
}

/** Run from source, in production too; the comment keeps the bundler from tracing the whole folder. */
function startChild(path: string, format: Format): ChildProcess {
  return fork(join(/*turbopackIgnore: true*/ process.cwd(), 'lib/materials/read/extract-child.ts'), [path, format], {
    execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`, `--max-semi-space-size=${MAX_YOUNG_MB}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** Asks for one event and waits for it, for the end of the process, for the abort or the time limit. */
function nextNews(child: ChildProcess, signal: AbortSignal, timeoutMs: number): Promise<News> {
  const { promise, resolve } = Promise.withResolvers<News>()
  const onMessage = (message: unknown): void => resolve({ kind: 'event', event: message as ReadEvent })
  const onGone = (): void => resolve({ kind: 'gone' })
  const onAbort = (): void => resolve({ kind: 'aborted' })
  const timer = setTimeout(() => resolve({ kind: 'timeout' }), Math.max(0, timeoutMs))
  const watch = setInterval(() => {
    void residentMegabytes(child.pid).then((size) => size > MAX_MEMORY_MB && resolve({ kind: 'too-large' }))
  }, LOOK_EVERY_MS)
  child.once('message', onMessage)
  child.once('exit', onGone)
  child.once('error', onGone)
  signal.addEventListener('abort', onAbort, { once: true })
  if (signal.aborted) onAbort()
  if (child.connected) child.send('next', (error) => error && onGone())
  else onGone()
  return promise.finally(() => {
    clearTimeout(timer)
    clearInterval(watch)
    child.off('message', onMessage)
    child.off('exit', onGone)
    child.off('error', onGone)
    signal.removeEventListener('abort', onAbort)
  })
}
