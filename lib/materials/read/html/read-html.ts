import { readFile } from 'node:fs/promises'
import type { ReadEvent } from '#lib/materials/document.ts'
import type { FlowText } from '#lib/materials/read/flow/flow-text.ts'
import { readFlow } from '#lib/materials/read/flow/read-flow.ts'
import { plainText } from '#lib/materials/read/text/decode.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { articleOf } from './article-of.ts'
import { blocksOfHtml } from './blocks-of-html.ts'
import { parseHtml } from './parse-html.ts'

/** Where a page may say how it is written. */
const HEAD_BYTES = 2048
const CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i

/** Reads the article of the web page at `path`. Throws `UnreadableFile` (empty, no-text, too-many-pages, unsafe). */
export async function* readHtml(path: string): AsyncGenerator<ReadEvent> {
  const bytes = await readFile(path)
  if (bytes.length === 0) throw new UnreadableFile('empty')
  const declared = CHARSET.exec(bytes.subarray(0, HEAD_BYTES).toString('latin1'))?.[1]
  yield* readHtmlText(plainText(bytes, declared))
}

/** Reads a web page; the same events for the same text. */
export function* readHtmlText(html: string): Generator<ReadEvent> {
  const document = parseHtml(html)
  const declared = document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang')
  // Asked before the article is taken out: the title stands in the head.
  const page = document.querySelector('title')?.textContent ?? null
  const blocks = blocksOfHtml(articleOf(document))
  yield* readFlow(blocks, { title: topHeading(blocks) ?? page, declared })
}

/** A page's own first heading says what it is; its title names the site as well. */
function topHeading(blocks: readonly FlowText[]): string | null {
  const headings = blocks.filter((block) => block.kind === 'heading' && block.level === 0)
  const [only] = headings
  return headings.length === 1 && only?.kind === 'heading' ? only.text : null
}
