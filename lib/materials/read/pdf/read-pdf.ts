import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ReadEvent } from '#lib/materials/document.ts'
import { cleanText } from '#lib/materials/read/clean-text.ts'
import type { PageRuns } from '#lib/materials/read/layout/page.ts'
import { PagePainter } from '#lib/materials/read/ocr/page-painter.ts'
import { readWithOcr } from '#lib/materials/read/ocr/read-with-ocr.ts'
import type { PageSource } from '#lib/materials/read/read-pages.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { FontShelf } from './fonts.ts'
import { openPdf } from './open-pdf.ts'
import { readOutline } from './outline.ts'
import { readPageRuns } from './page-runs.ts'
import { readAhead } from './read-ahead.ts'

/** Titles programs write when the author gave none: a file's name, "untitled", a program's own name. */
const NO_TITLE = /^(?:untitled|title|document\d*|slide \d+|powerpoint presentation|microsoft word\b.*)$|\.(?:docx?|pptx?|tex|dvi|pdf|ps)$/i
const MAX_TITLE = 200
/** Of a page that cannot be opened: A4. */
const NO_SIZE = { width: 595, height: 842 }

/** Reads the PDF at `path` in this process; throws `UnreadableFile`. `readFile` does so in a process of its own. */
export function readPdf(path: string): AsyncGenerator<ReadEvent> {
  return readAhead(eventsOf(path))
}

async function* eventsOf(path: string): AsyncGenerator<ReadEvent> {
  const document = await openPdf(path)
  const fonts = new FontShelf()
  const source: PageSource = {
    pageCount: document.numPages,
    ...(await readMetadata(document)),
    outline: await readOutline(document),
    page: (number) => pageOf(document, number, fonts),
  }
  try {
    yield* readWithOcr(source, new PagePainter(() => openPdf(path, { isDrawn: true })))
  } finally {
    await document.loadingTask.destroy()
  }
}

/** A broken page is an empty one, unless it is the first that is looked at: then the file is broken. */
async function pageOf(document: PDFDocumentProxy, number: number, fonts: FontShelf): Promise<PageRuns> {
  try {
    return await readPageRuns(await document.getPage(number), fonts)
  } catch (error) {
    if (number === 1) throw new UnreadableFile('invalid', { cause: error })
    return { number, ...NO_SIZE, runs: [] }
  }
}

async function readMetadata(document: PDFDocumentProxy): Promise<{ title: string | null; locale: string | null }> {
  try {
    const { info } = await document.getMetadata()
    const { Title, Language } = info as { Title?: unknown; Language?: unknown }
    const title = typeof Title === 'string' ? cleanText(Title).replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE) : ''
    return {
      title: title === '' || NO_TITLE.test(title) ? null : title,
      locale: typeof Language === 'string' && isLocale(Language) ? Language : null,
    }
  } catch {
    return { title: null, locale: null }
  }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
