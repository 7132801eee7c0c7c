import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Bare text extraction of a PDF: every page's text content by pdf.js, nothing made of it. Returns the number of characters. */
export async function barePdf(path: string): Promise<number> {
  const base = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`
  const task = getDocument({
    data: new Uint8Array(await readFile(path)), cMapUrl: `${base}cmaps/`, standardFontDataUrl: `${base}standard_fonts/`,
    wasmUrl: `${base}wasm/`, useSystemFonts: false, verbosity: 0,
  })
  const document = await task.promise
  let characters = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    for (const item of (await page.getTextContent()).items) if ('str' in item) characters += item.str.length
    page.cleanup()
  }
  await task.destroy()
  return characters
}
