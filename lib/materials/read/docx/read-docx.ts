import type { ReadEvent } from '#lib/materials/document.ts'
import { readFlow } from '#lib/materials/read/flow/read-flow.ts'
import { blocksOfFragment } from '#lib/materials/read/html/blocks-of-html.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { openZip } from '#lib/materials/read/zip/open-zip.ts'
import { factsOf } from './facts.ts'
import { htmlOf } from './html-of.ts'
import { PICTURE_SCHEME } from './parts.ts'

/**
 * Reads the Word document at `path`: what its pages would show, tracked deletions, comments, heads and feet left out.
 * Throws `UnreadableFile` (empty, invalid, encrypted, unsafe, no-text, too-many-pages, unpacks-too-large).
 */
export async function* readDocx(path: string): AsyncGenerator<ReadEvent> {
  const zip = await openZip(path)
  try {
    if (!zip.has('word/document.xml')) throw new UnreadableFile('invalid')
    const facts = await factsOf(zip)
    const html = await htmlOf(zip)
    const pictureOf = (src: string): string | null => (src.startsWith(PICTURE_SCHEME) ? src.slice(PICTURE_SCHEME.length) : null)
    yield* readFlow(blocksOfFragment(html, pictureOf), facts)
  } finally {
    zip.close()
  }
}
