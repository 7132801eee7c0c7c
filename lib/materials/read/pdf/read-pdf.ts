import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ReadEvent } from '#lib/materials/document.ts'
import { cleanText } from '#lib/materials/read/clean-text.ts'
import { readPages } from '#lib/materials/read/read-pages.ts'
import { FontShelf } from './fonts.ts'
import { openPdf } from './open-pdf.ts'
import { readOutline } from './outline.ts'
import { readPageRuns } from './page-runs.ts'

/** Titles programs write when the author gave none: a file's name, "untitled", a program's own name. */
const NO_TITLE = /^(?:untitled|title|document\d*|slide \d+|powerpoint presentation|microsoft word\b.*)$|\.(?:docx?|pptx?|tex|dvi|pdf|ps)$/i
const MAX_TITLE = 200

/** Reads the PDF at `path` in this process; throws `UnreadableFile`. `readFile` does so in a process of its own. */
export async function* readPdf(path: string): AsyncGenerator<ReadEvent> {
  const document = await openPdf(path)
  const fonts = new FontShelf()
  try {
    yield* readPages({
      pageCount: document.numPages,
      ...(await readMetadata(document)),
      outline: await readOutline(document),
      page: async (number) => readPageRuns(await document.getPage(number), fonts),
    })
  } finally {
    await document.loadingTask.destroy()
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
