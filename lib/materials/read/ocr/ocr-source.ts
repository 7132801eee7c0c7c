import type { PageRuns } from '#lib/materials/read/layout/page.ts'
import type { PageSource } from '#lib/materials/read/read-pages.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { countReadableWords, hasLittleText, lacksText } from './needs-ocr.ts'
import { ocrLanguageOf } from './ocr-languages.ts'
import type { PagePainter } from './page-painter.ts'
import { readPicture } from './read-picture.ts'
import type { Expected } from './read-picture.ts'
import { Recogniser } from './recogniser.ts'

/** Pages recognised before the first is given, to learn how the document is set. */
const SAMPLE = 3
/** More pages without text are not recognised: it would take the worker an hour and more. */
const MAX_PAGES = 500
/** A picture that covers so much of a page is the page. */
const WHOLE_PAGE = 0.6
const LOOKED_AT = 5
/** What is recognised must say so many times more than the page's own little text. */
const CLEARLY_MORE = 2

type Recognised = { skew: number; width: number; height: number }

/**
 * Pages of a document, with the text of those that have none recognised from their pictures. `onRecognise` is called
 * with a page's number before it is recognised.
 */
export class OcrSource {
  readonly #own: PageSource
  readonly #painter: PagePainter
  readonly #recogniser = new Recogniser()
  readonly #onRecognise: (page: number) => void
  /** Pages whose text was recognised. */
  readonly recognised = new Map<number, Recognised>()
  #expected: Expected
  #tried = 0
  #isPictures: Promise<boolean> | null = null
  readonly #sampled = { pages: 0, without: 0 }

  constructor(own: PageSource, painter: PagePainter, onRecognise: (page: number) => void) {
    this.#own = own
    this.#painter = painter
    this.#onRecognise = onRecognise
    this.#expected = { language: ocrLanguageOf(own.locale), bodySize: null }
  }

  /** To be read by `readPages`. @throws UnreadableFile scan-too-long */
  get pages(): PageSource {
    return {
      ...this.#own,
      sample: (number) => this.#sample(number),
      page: async (number) => {
        const page = await this.#own.page(number)
        if (this.#withoutText() > MAX_PAGES) throw new UnreadableFile('scan-too-long')
        return (await this.#needs(page)) ? await this.#recognise(page) : page
      },
      hasRecognised: () => this.recognised.size > 0,
    }
  }

  async close(): Promise<void> {
    await this.#recogniser.close()
    await this.#painter.close()
  }

  /** Null for a page that would have to be recognised, once enough were. */
  async #sample(number: number): Promise<PageRuns | null> {
    const page = await this.#own.page(number)
    this.#sampled.pages++
    if (!(await this.#needs(page))) return page
    this.#sampled.without++
    return this.#tried < SAMPLE ? await this.#recognise(page) : null
  }

  /** About how many pages of the document have no text, by those looked at. */
  #withoutText(): number {
    return (this.#sampled.without / Math.max(1, this.#sampled.pages)) * this.#own.pageCount
  }

  async #needs(page: PageRuns): Promise<boolean> {
    if (lacksText(page)) return true
    if (!hasLittleText(page)) return false
    this.#isPictures ??= this.#looksLikePictures()
    return (await this.#isPictures) && (await this.#painter.pictureShare(page.number)) >= WHOLE_PAGE
  }

  /** Do most pages have so little text that they may be scans with a stamp? In other documents a page that has little is a title. */
  async #looksLikePictures(): Promise<boolean> {
    const count = Math.min(LOOKED_AT, this.#own.pageCount)
    let little = 0
    for (let index = 0; index < count; index++) {
      const page = await this.#own.page(1 + Math.floor((index * this.#own.pageCount) / count))
      if (hasLittleText(page)) little++
    }
    return little > count / 2
  }

  async #recognise(page: PageRuns): Promise<PageRuns> {
    this.#tried++
    this.#onRecognise(page.number)
    const picture = await this.#painter.paint(page.number)
    if (!picture) return page
    const { runs, skew, ...expected } = await readPicture(picture, this.#expected, this.#recogniser)
    const has = countReadableWords(runs)
    if (has === 0 || (!lacksText(page) && has < CLEARLY_MORE * countReadableWords(page.runs))) return page
    this.#expected = expected
    const { width, height } = page
    this.recognised.set(page.number, { skew, width, height })
    return { ...page, runs }
  }
}
