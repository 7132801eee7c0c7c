import { readFile } from 'node:fs/promises'
import { DOMParser } from '@xmldom/xmldom'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { openZip } from '#lib/materials/read/zip/open-zip.ts'

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/

/** Bare text of slides: every slide's part parsed by xmldom, its text content, nothing made of it. Returns the number of characters. */
export async function barePptx(path: string): Promise<number> {
  const zip = await openZip(path)
  try {
    let characters = 0
    for (const name of zip.names.filter((each) => SLIDE.test(each))) {
      const document = new DOMParser().parseFromString((await zip.read(name))?.toString('utf8') ?? '', 'text/xml')
      characters += document.documentElement?.textContent?.length ?? 0
    }
    return characters
  } finally {
    zip.close()
  }
}

/** Bare text of a document by mammoth. */
export async function bareDocx(path: string): Promise<number> {
  return (await mammoth.extractRawText({ path })).value.length
}

/** Bare text of a page by linkedom. */
export async function bareHtml(path: string): Promise<number> {
  return parseHTML(await readFile(path, 'utf8')).document.documentElement.textContent?.length ?? 0
}
