import type { ReadEvent, ReadPage, ReadPassage, ReadSection } from '#lib/materials/document.ts'

/** The most pages announced at once. */
const BATCH_PAGES = 8
/** The first are few, so that there is something to read while the rest is on its way. */
const FIRST_PAGES = 2

/** Holds pages, sections and passages until the pages can be announced with all that begins on them. */
export class PageBatches {
  readonly #pages: ReadPage[] = []
  readonly #sections: ReadSection[] = []
  readonly #passages: ReadPassage[] = []
  #isFirst = true

  addPage(page: ReadPage): void {
    this.#pages.push(page)
  }

  addText({ sections, passages }: { sections: ReadSection[]; passages: ReadPassage[] }): void {
    this.#sections.push(...sections)
    this.#passages.push(...passages)
  }

  /** Full batches of the pages before `firstOpen` (the first with text still to come; null for none); page by page where they are slow. */
  *ready(firstOpen: number | null, isSlow = false): Generator<ReadEvent> {
    yield* this.#take(firstOpen ?? Number.POSITIVE_INFINITY, isSlow ? 1 : this.#isFirst ? FIRST_PAGES : BATCH_PAGES)
  }

  /** All that is left, when the document is at its end. */
  *rest(): Generator<ReadEvent> {
    yield* this.#take(Number.POSITIVE_INFINITY, 1)
  }

  *#take(limit: number, fewest: number): Generator<ReadEvent> {
    let ready = this.#pages.filter((page) => page.number < limit).length
    while (ready >= fewest) {
      const pages = this.#pages.splice(0, Math.min(BATCH_PAGES, ready))
      ready -= pages.length
      this.#isFirst = false
      yield { type: 'pages', pages, sections: this.#sections.splice(0), passages: this.#passages.splice(0) }
    }
  }
}
