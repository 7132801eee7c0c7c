import { basename } from 'node:path'
import { firstBytes } from '#bench/first-bytes.ts'
import { analyseSentences } from '#lib/concepts/facts/analyse-sentences.ts'
import type { AnalysedSentence, SourceSentence } from '#lib/concepts/facts/fact.ts'
import { settleFacts } from '#lib/concepts/facts/settle-facts.ts'
import { judgeFormat } from '#lib/materials/read/detect-format.ts'
import { readFile } from '#lib/materials/read/read-file.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'

export type BenchLecture = { sentences: AnalysedSentence[]; sections: string[][] }

/** A file read and analysed as an upload is. */
export async function readLecture(path: string): Promise<BenchLecture> {
  const format = await judgeFormat(path, await firstBytes(path), basename(path))
  if (format instanceof UnreadableFile) throw new Error(`${basename(path)} cannot be read: ${format.code}.`)
  const sentences: SourceSentence[] = []
  const sections: string[][] = []
  for await (const event of readFile(path, format, { signal: new AbortController().signal })) {
    if (event.type === 'failed') throw new Error(`${basename(path)} could not be read: ${event.code}.`)
    if (event.type !== 'pages') continue
    for (const { ordinal, path: headings } of event.sections) sections[ordinal] = headings
    for (const { text, section, sentences: own } of event.passages) {
      sentences.push(...own.map(({ ordinal, paragraph, page, block, start, end }) =>
        ({ id: String(ordinal), ordinal, paragraph, page, block, section, text: text.slice(start, end) })))
    }
  }
  return { sentences: settleFacts(analyseSentences(sentences)), sections }
}
