import type { FlowText } from '#lib/materials/read/flow/flow-text.ts'
import { dropChrome } from './chrome-rules.ts'
import { HtmlWalker } from './html-walker.ts'
import type { PictureSource } from './html-walker.ts'
import { parseHtml } from './parse-html.ts'

/** The blocks of an element of a page, in order. */
export function blocksOfHtml(root: Element, pictureOf?: PictureSource): FlowText[] {
  return new HtmlWalker(root, pictureOf).blocks
}

/** The blocks of HTML that stands in another format. */
export function blocksOfFragment(html: string, pictureOf?: PictureSource): FlowText[] {
  const document = parseHtml(html)
  dropChrome(document)
  return blocksOfHtml(document.body, pictureOf)
}
