/**
 * The program that reads one PDF, forked by `read-file.ts` with the path as its argument. It sends one event for
 * each message it gets, so that a slow reader is never flooded, and ends when its parent does.
 */
import type { ReadEvent } from '#lib/materials/document.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { UnreadableFile } from './unreadable-file.ts'

async function* eventsOf(path: string): AsyncGenerator<ReadEvent> {
  try {
    yield* readPdf(path)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    yield { type: 'failed', code: error.code }
  }
}

const events = eventsOf(process.argv[2] ?? '')
process.on('disconnect', () => process.exit(0))
process.on('message', () => {
  void events.next().then(({ value, done }) => {
    if (!done) process.send?.(value)
  })
})
