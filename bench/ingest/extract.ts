import { basename } from 'node:path'
import { firstBytes } from '#bench/first-bytes.ts'
import type { ReadEvent, ReadPassage, ReadSection } from '#lib/materials/document.ts'
import { judgeFormat } from '#lib/materials/read/detect-format.ts'
import { READ_FAILURES } from '#lib/materials/read/failures.ts'
import { readFile } from '#lib/materials/read/read-file.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { together, watchMemory } from './memory.ts'

const TIMEOUT_MS = 120_000

/** What the reader made of a file. `outcome` is "read", or the sentence a person gets. */
export type Extracted = {
  type: string | null
  title: string | null
  pages: number
  words: number
  sections: ReadSection[]
  passages: ReadPassage[]
  outcome: string
  firstMs: number
  ms: number
  peakMb: number
}

/** Reads a file as an upload is read, in the reader's own process; `peakMb` is that process's. */
export async function extract(path: string): Promise<Extracted> {
  const head = await firstBytes(path)
  const format = head.length === 0 ? new UnreadableFile('empty') : await judgeFormat(path, head, basename(path))
  const type = format instanceof UnreadableFile ? null : format
  const made: Extracted = {
    type, title: null, pages: 0, words: 0, sections: [], passages: [], outcome: 'read', firstMs: 0, ms: 0, peakMb: 0,
  }
  if (format instanceof UnreadableFile) return { ...made, outcome: READ_FAILURES[format.code] }
  const start = performance.now()
  const memory = watchMemory(process.pid, (pid) => pid !== process.pid)
  try {
    for await (const event of readFile(path, format, { signal: new AbortController().signal, timeoutMs: TIMEOUT_MS })) {
      take(made, event, start)
      if (event.type === 'done') memory.look()
    }
  } finally {
    made.peakMb = together(memory.stop())
  }
  return { ...made, ms: Math.round(performance.now() - start) }
}

function take(made: Extracted, event: ReadEvent, start: number): void {
  if (event.type === 'opened') made.title = event.title
  else if (event.type === 'failed') made.outcome = READ_FAILURES[event.code]
  else if (event.type === 'pages') {
    made.firstMs ||= Math.round(performance.now() - start)
    made.pages += event.pages.length
    made.words += event.pages.reduce((sum, page) => sum + page.words, 0)
    made.sections.push(...event.sections)
    made.passages.push(...event.passages)
  }
}

/** All the text of a file, passage by passage. */
export function textOf({ passages }: Extracted): string {
  return passages.map((passage) => passage.text).join('\n')
}
