import type { PDFDocumentProxy } from 'pdfjs-dist'
import { pdfjs } from 'react-pdf'
import { CHUNK, fetchPart, RangedFile } from './ranged-file.ts'

/**
 * pdf.js as every part of the app uses it. Import only from files that are loaded by themselves (`dynamic`, `import()`):
 * the library is larger than all else on the page. The worker is a file of ours, as the Content-Security-Policy demands.
 */
pdfjs.GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).toString()

/** Fonts, character maps and decoders stand under public/pdfjs. */
const OPTIONS = {
  cMapUrl: '/pdfjs/cmaps/',
  standardFontDataUrl: '/pdfjs/standard_fonts/',
  wasmUrl: '/pdfjs/wasm/',
  iccUrl: '/pdfjs/iccs/',
  // Only what the page in view needs is fetched.
  disableAutoFetch: true,
  disableStream: true,
  rangeChunkSize: CHUNK,
  enableXfa: false,
}

/** Open documents by address, the last used at the end: strips and pages of one lecture read it once. */
const documents = new Map<string, Promise<PDFDocumentProxy>>()
const KEPT = 6

async function open(url: string): Promise<PDFDocumentProxy> {
  const first = await fetchPart(url, 0, CHUNK)
  if (first.total <= first.bytes.byteLength) return pdfjs.getDocument({ ...OPTIONS, data: first.bytes }).promise
  const range = new RangedFile(url, first.total, first.bytes, () => void task.destroy())
  const task = pdfjs.getDocument({ ...OPTIONS, range })
  return task.promise
}

/** @throws when the file cannot be fetched or is not a PDF; the next call tries again. */
export function openDocument(url: string): Promise<PDFDocumentProxy> {
  const opening = documents.get(url) ?? open(url)
  documents.delete(url)
  documents.set(url, opening)
  opening.catch(() => forgetDocument(url))
  const [oldest] = documents.keys()
  if (documents.size > KEPT && oldest !== undefined) forgetDocument(oldest)
  return opening
}

/** Closes a document, so that it is opened anew when it is asked for again. */
export function forgetDocument(url: string): void {
  const known = documents.get(url)
  documents.delete(url)
  known?.then((document) => document.loadingTask.destroy()).catch(() => undefined)
}
