import { parseXml } from '#lib/materials/read/xml/parse-xml.ts'
import type { Zip } from '#lib/materials/read/zip/open-zip.ts'
import { attributeOf, elementsIn } from './xml.ts'

/** Titles that a program wrote because nobody gave one. */
const NO_TITLE = /^(?:untitled|unbenannt|sans titre|document\d*|dokument\d*|word document|microsoft word.*|title|titel)$/i

/** What a document says about itself; its language is the one most of its marked pieces are in, else that of its styles. */
export async function factsOf(zip: Zip): Promise<{ title: string | null; declared: string | null }> {
  const core = await zip.read('docProps/core.xml')
  const title = core ? (elementsIn(parseXml(core), 'title')[0]?.textContent?.trim() ?? '') : ''
  return { title: title === '' || NO_TITLE.test(title) ? null : title, declared: await languageIn(zip) }
}

async function languageIn(zip: Zip): Promise<string | null> {
  for (const name of ['word/document.xml', 'word/styles.xml']) {
    const part = await zip.read(name)
    if (!part) continue
    const counts = new Map<string, number>()
    for (const lang of elementsIn(parseXml(part), 'lang')) {
      const tag = attributeOf(lang, 'val')
      if (tag) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    }
    const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
    if (most) return most[0]
  }
  return null
}
