/**
 * The program that reads one file, forked by `read-file.ts` with its path and type as arguments. It sends one event for
 * each message it gets, so that a slow reader is never flooded, and ends when its parent does.
 */
import type { ReadEvent } from '#lib/materials/document.ts'
import { readText } from './read-text.ts'
import { UnreadableFile } from './unreadable-file.ts'

async function* eventsOf(path: string, type: string): AsyncGenerator<ReadEvent> {
  try {
    if (type === 'text') yield* readText(path)
    else yield* (await import('./pdf/read-pdf.ts')).readPdf(path)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    yield { type: 'failed', code: error.code }
  }
}

const events = eventsOf(process.argv[2] ?? '', process.argv[3] ?? 'pdf')
process.on('disconnect', () => process.exit(0))
process.on('message', () => {
  void events.next().then(({ value, done }) => {
    if (!done) process.send?.(value)
  })
})
