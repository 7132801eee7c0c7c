import { DOMParser } from '@xmldom/xmldom'
import type { Document } from '@xmldom/xmldom'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'

/** Bytes of one part: the text of a thesis comes to about 20 MB. */
const MAX_BYTES = 30 * 1024 * 1024
/** Elements within elements; an office file stays under 40. */
const MAX_DEPTH = 200
/** No office file declares types or entities: where they stand, a few bytes may be meant to become gigabytes. */
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i
const ENCODING = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/
/** Tags: the parser takes 1 to 2 kB for each, and the reading process has 512 MB. */
const MAX_TAGS = 400_000
/** Comments, character data and instructions hold no elements; each goes on to its end. */
const PASSED_OVER: readonly (readonly [start: string, end: string])[] = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']]

/**
 * The document of a part of an office file, in any encoding its byte order mark or its declaration names.
 * @throws UnreadableFile unsafe (declares a type or entities), unpacks-too-large (over 30 MB or 400,000 tags), invalid (no well-formed
 * XML, or elements nested deeper than 200)
 */
export function parseXml(bytes: Uint8Array): Document {
  if (bytes.length > MAX_BYTES) throw new UnreadableFile('unpacks-too-large')
  const text = decodeXml(bytes)
  if (DECLARATION.test(text)) throw new UnreadableFile('unsafe')
  checkTags(text)
  try {
    const stop = (level: string, message: string): void => {
      if (level !== 'warning') throw new Error(message)
    }
    return new DOMParser({ onError: stop, locator: false }).parseFromString(text, 'text/xml')
  } catch (error) {
    throw new UnreadableFile('invalid', { cause: error })
  }
}

function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes)).decode(bytes)
  } catch {
    throw new UnreadableFile('invalid')
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0 && third === 0x3f && fourth === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c && third === 0 && fourth === 0x3f)) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  const declared = ENCODING.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1]?.toLowerCase()
  // Declared in words that are themselves single bytes, it cannot be a wide one.
  return declared === undefined || declared.startsWith('utf-16') ? 'utf-8' : declared
}

/**
 * Judged before parsing: the parser builds what it reads, and what walks the tree recurses. One pass over the text; a piece
 * that does not end ends it.
 */
function checkTags(text: string): void {
  let depth = 0
  let tags = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const skipped = PASSED_OVER.find(([start]) => text.startsWith(start, at))
    const end = skipped ? text.indexOf(skipped[1], at + skipped[0].length) : endOfTag(text, at)
    if (end === -1) throw new UnreadableFile('invalid')
    if (!skipped && text[end - 1] !== '/') depth += text[at + 1] === '/' ? -1 : 1
    if (depth > MAX_DEPTH) throw new UnreadableFile('invalid')
    if (!skipped && ++tags > MAX_TAGS) throw new UnreadableFile('unpacks-too-large')
    at = end + (skipped?.[1].length ?? 1)
  }
}

/** Where the tag that begins at `start` closes; `>` may stand in its quotes. -1: nowhere. */
function endOfTag(text: string, start: number): number {
  let quote = ''
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at] as string
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '>') return at
    else if (sign === '<') return -1
    else if (sign === '"' || sign === "'") quote = sign
  }
  return -1
}
