import { readFile } from 'node:fs/promises'
import type { ReadEvent } from '#lib/materials/document.ts'
import { readFlow } from '#lib/materials/read/flow/read-flow.ts'
import { plainText } from '#lib/materials/read/text/decode.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { blocksOfMarkdown } from './blocks-of-markdown.ts'
import { splitFrontMatter } from './front-matter.ts'

/** With pictures written into it; decoding takes many times the room. */
const MAX_BYTES = 20_000_000

/** Reads Markdown, MDX, MyST or Quarto at `path`. Throws `UnreadableFile` (empty, no-text, too-many-pages). */
export async function* readMarkdown(path: string): AsyncGenerator<ReadEvent> {
  const bytes = await readFile(path)
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (bytes.length > MAX_BYTES) throw new UnreadableFile('too-many-pages')
  yield* readMarkdownText(plainText(bytes))
}

/** Reads Markdown, newlines as `\n`; the same events for the same text. */
export function* readMarkdownText(text: string): Generator<ReadEvent> {
  const { title, language, body } = splitFrontMatter(text)
  yield* readFlow(blocksOfMarkdown(body), { title, declared: language })
}
