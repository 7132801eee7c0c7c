import { pdfjs } from 'react-pdf'
import type { PDFDocumentProxy } from 'pdfjs-dist'

/**
 * pdf.js as every part of the app uses it. Import only from files that are loaded by themselves (`dynamic`, `import()`):
 * the library is larger than all else on the page. The worker is a file of ours, as the Content-Security-Policy demands.
 */
pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).toString()

/** Fonts, character maps and decoders stand under public/pdfjs; a page is fetched when it is looked at. */
export const DOCUMENT_OPTIONS = {
  cMapUrl: '/pdfjs/cmaps/',
  standardFontDataUrl: '/pdfjs/standard_fonts/',
  wasmUrl: '/pdfjs/wasm/',
  iccUrl: '/pdfjs/iccs/',
  disableAutoFetch: true,
  disableStream: true,
  rangeChunkSize: 262_144,
  enableXfa: false,
}

/** Open documents by address, so that many strips of one lecture read it once. */
const documents = new Map<string, Promise<PDFDocumentProxy>>()

export function openDocument(url: string): Promise<PDFDocumentProxy> {
  const known = documents.get(url)
  if (known) return known
  const opening = pdfjs.getDocument({ ...DOCUMENT_OPTIONS, url }).promise
  documents.set(url, opening)
  opening.catch(() => documents.delete(url))
  return opening
}
