import { readFile } from 'node:fs/promises'
import type { ReadEvent } from '#lib/materials/document.ts'
import { readFlow } from './flow/read-flow.ts'
import { readMarkdownText } from './markdown/read-markdown.ts'
import { blocksOfText } from './text/blocks.ts'
import { decodeText } from './text/decode.ts'
import { looksLikeMarkdown } from './text/markdown-signs.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** No text of 2,000 pages comes near it, in whatever encoding; decoding takes many times the room. */
const MAX_BYTES = 20_000_000

/** Reads the plain text at `path`, in any encoding. Throws `UnreadableFile` (empty, no-text, too-many-pages). */
export async function* readText(path: string): AsyncGenerator<ReadEvent> {
  const bytes = await readFile(path)
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (bytes.length > MAX_BYTES) throw new UnreadableFile('too-many-pages')
  yield* readDecodedText(decodeText(bytes))
}

/** Reads a text, newlines as `\n`; the same events for the same text. */
export function* readDecodedText(text: string): Generator<ReadEvent> {
  if (looksLikeMarkdown(text)) yield* readMarkdownText(text)
  else yield* readFlow(blocksOfText(text))
}
