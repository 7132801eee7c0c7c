import type { ReadEvent } from '#lib/materials/document.ts'
import { readPages } from '#lib/materials/read/read-pages.ts'
import type { PageSource } from '#lib/materials/read/read-pages.ts'
import { markRecognised } from './mark-recognised.ts'
import { OcrSource } from './ocr-source.ts'
import type { PagePainter } from './page-painter.ts'

/**
 * As `readPages`, with the text of pages that have none recognised from their pictures.
 * @throws UnreadableFile as it does, and scan-too-long
 */
export async function* readWithOcr(own: PageSource, painter: PagePainter): AsyncGenerator<ReadEvent> {
  const begun: number[] = []
  let wake = (): void => undefined
  const source = new OcrSource(own, painter, (page) => {
    begun.push(page)
    wake()
  })
  const events = readPages(source.pages)
  try {
    for (;;) {
      const next = events.next()
      // What is recognised on the way to the next event is told while it is, not after.
      for (let isHere = false; !isHere || begun.length > 0;) {
        const page = begun.shift()
        if (page !== undefined) {
          yield { type: 'recognising', page, pageCount: own.pageCount }
          continue
        }
        const begins = new Promise<void>((resolve) => (wake = resolve))
        if (begun.length === 0) await Promise.race([next.then(() => (isHere = true), () => (isHere = true)), begins])
      }
      const { value, done } = await next
      if (done) return
      yield value.type === 'pages' ? markRecognised(value, source.recognised) : value
    }
  } finally {
    await source.close()
  }
}
