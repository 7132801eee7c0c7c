import { parseHTML } from 'linkedom'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'

/** Signs of a page: the largest saved lectures, with pictures written into them, have about half of it. */
const MAX_LENGTH = 30_000_000
/** Elements within elements; pages stay under 100, and what walks the tree recurses. */
const MAX_DEPTH = 400
const TAGS = /<(\/?)([a-z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/gi
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i

/**
 * The document of a page or a part of one. Nothing of it is run or fetched.
 * @throws UnreadableFile unpacks-too-large (over 30 million signs), unsafe (nested deeper than any page)
 */
export function parseHtml(html: string): Document {
  if (html.length > MAX_LENGTH) throw new UnreadableFile('unpacks-too-large')
  if (isTooDeep(html)) throw new UnreadableFile('unsafe')
  return parseHTML(withBody(html)).document
}

/** The parser adds no root and no body that the author left out, as parts of pages and short pages do. */
function withBody(html: string): string {
  const root = /<html\b[^>]*>/i.exec(html)?.[0]
  if (/<body[\s>]/i.test(html)) return root ? html : `<html>${html}</html>`
  return `${root ?? '<html>'}<head></head><body>${html.replace(/<!doctype[^>]*>|<\/?(?:html|head)\b[^>]*>/gi, '')}</body></html>`
}

/** Open elements that are never closed count only until an element around them ends: old pages leave out `</p>` and `</li>`. */
function isTooDeep(html: string): boolean {
  const open: string[] = []
  for (const [, closes, name = '', isEmpty] of html.matchAll(TAGS)) {
    const tag = name.toLowerCase()
    if (closes === '/') {
      const at = open.lastIndexOf(tag)
      if (at !== -1) open.length = at
    } else if (isEmpty !== '/' && !EMPTY.test(tag) && !(open.at(-1) === tag && /^(?:p|li|td|tr|th|dd|dt|option)$/.test(tag))) open.push(tag)
    if (open.length > MAX_DEPTH) return true
  }
  return false
}
