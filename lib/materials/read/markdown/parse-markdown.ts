import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { piecesOf } from './fences.ts'

/** The parser takes four times as long for twice the text: 1 MB at once takes over a minute, in parts of this size six seconds. */
const PART_LENGTH = 16_000
/** A line that ends every list and quote before it, where a blank one stands above. */
const FRESH = /^[#\p{L}\ue000]/u
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:\s*\S.*$/gm
/** Signs of definitions that every part is given. */
const MAX_DEFINITIONS = 20_000

/** Trees of prepared Markdown, in order. @throws UnreadableFile unsafe for what nests thousands of times */
export function parseMarkdown(prepared: string): Root[] {
  if (prepared.length <= 2 * PART_LENGTH) return [parse(prepared)]
  const definitions = piecesOf(prepared).flatMap((piece) => (piece.kind === 'text' ? (piece.text.match(DEFINITION) ?? []) : []))
    .join('\n\n').slice(0, MAX_DEFINITIONS)
  return partsOf(prepared).map((part) => parse(definitions === '' ? part : `${part}\n\n${definitions}`))
}

/** Parts at fresh paragraphs; never inside a listing. */
function partsOf(prepared: string): string[] {
  const parts: string[] = []
  let open: string[] = []
  let length = 0
  const add = (line: string): void => {
    open.push(line)
    length += line.length + 1
  }
  for (const piece of piecesOf(prepared)) {
    if (piece.kind === 'fence') {
      for (const line of [piece.head, ...piece.body, piece.tail]) add(line)
      continue
    }
    for (const line of piece.text.split('\n')) {
      if (length > PART_LENGTH && open.at(-1)?.trim() === '' && FRESH.test(line)) {
        parts.push(open.join('\n'))
        open = []
        length = 0
      }
      add(line)
    }
  }
  return [...parts, open.join('\n')]
}

function parse(source: string): Root {
  try {
    return fromMarkdown(source, { extensions: [gfm({ singleTilde: false })], mdastExtensions: [gfmFromMarkdown()] })
  } catch (error) {
    // Quotes or brackets nested thousands of times; no lecture has them.
    throw new UnreadableFile('unsafe', { cause: error })
  }
}
