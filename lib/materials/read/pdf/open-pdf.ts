import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { getDocument, InvalidPDFException, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { useQuickInflate } from './quick-inflate.ts'

export const MAX_PAGES = 2000

/** Pixels of a picture that is drawn, where pages are: A3 at 600 dpi has 70 million. */
const MAX_PICTURE = 80_000_000

/**
 * Opens the PDF at `path`; throws `UnreadableFile` (empty, encrypted, invalid, too-many-pages).
 * Where only text is wanted pictures are skipped whatever their size; no font is turned into a font face.
 */
export async function openPdf(path: string, { isDrawn = false } = {}): Promise<PDFDocumentProxy> {
  const bytes = await readFile(path)
  if (bytes.length === 0) throw new UnreadableFile('empty')
  useQuickInflate()
  const base = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`
  const task = getDocument({
    data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    cMapUrl: `${base}cmaps/`,
    standardFontDataUrl: `${base}standard_fonts/`,
    wasmUrl: `${base}wasm/`,
    iccUrl: `${base}iccs/`,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    maxImageSize: isDrawn ? MAX_PICTURE : 1,
    verbosity: 0,
  })
  let document: PDFDocumentProxy
  try {
    document = await task.promise
  } catch (error) {
    if (error instanceof PasswordException) throw new UnreadableFile('encrypted', { cause: error })
    if (error instanceof InvalidPDFException || error instanceof Error) throw new UnreadableFile('invalid', { cause: error })
    throw error
  }
  if (document.numPages === 0) throw new UnreadableFile('empty')
  if (document.numPages > MAX_PAGES) throw new UnreadableFile('too-many-pages')
  return document
}
