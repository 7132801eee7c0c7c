import { cleanText, countWords } from '#lib/materials/read/clean-text.ts'
import type { ReadEvent } from '#lib/materials/document.ts'
import { PassageMaker } from '#lib/materials/read/layout/passages.ts'
import { PageBatches } from '#lib/materials/read/page-batches.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { openZip } from '#lib/materials/read/zip/open-zip.ts'
import type { Zip } from '#lib/materials/read/zip/open-zip.ts'
import { NOTES_HEADING } from '#lib/materials/slide-view.ts'
import { EMU, readDeck } from './deck.ts'
import type { Deck } from './deck.ts'
import { LanguageCount } from './language.ts'
import { childOf } from './nodes.ts'
import { loadPart } from './parts.ts'
import { readSlide } from './read-slide.ts'
import type { ReadSlide } from './read-slide.ts'
import { DEFAULT_TITLES, matchesAny } from './rules.ts'
import { Contexts } from './slide-context.ts'

/** Slides that are looked at before the first is given, for the language. */
const SAMPLE_SLIDES = 10
const MAX_TITLE = 200
/** Levels of headings: of the deck's sections, of slides, of their notes. */
const LEVELS = { section: 0, slide: 1, notes: 2 } as const

/**
 * Reads slides (PPTX): each is a page with its text in reading order, how it is drawn, and its speaker notes as passages of
 * their own. Hidden slides are left out.
 * @throws UnreadableFile invalid, empty, no-text, too-many-pages, unsafe, unpacks-too-large, encrypted
 */
export async function* readPptx(path: string): AsyncGenerator<ReadEvent> {
  const zip = await openZip(path)
  try {
    const deck = await readDeck(zip)
    yield* readSlides(zip, deck, { title: await titleOf(zip), language: await languageOfDeck(zip, deck) })
  } finally {
    zip.close()
  }
}

/** One slide after the other: only one is held in memory. */
async function languageOfDeck(zip: Zip, deck: Deck): Promise<string | null> {
  const runs = new LanguageCount()
  for (const { name } of deck.slides.slice(0, SAMPLE_SLIDES)) {
    const part = await loadPart(zip, name)
    if (part) runs.add(part)
  }
  return runs.language
}

type About = { title: string | null; language: string | null }

async function* readSlides(zip: Zip, deck: Deck, { title, language }: About): AsyncGenerator<ReadEvent> {
  const contexts = new Contexts(zip, deck)
  const maker = new PassageMaker()
  const batches = new PageBatches()
  const path = new SlidePath(maker)
  let paragraphs = 0
  let words = 0
  for (const [index, { name, section }] of deck.slides.entries()) {
    const part = await loadPart(zip, name)
    if (!part) throw new UnreadableFile('invalid')
    path.enterSection(section)
    const slide = await readSlide(await contexts.of(part), {
      page: index + 1, takeNumber: () => paragraphs++, saidTitle: path.openTitle, locale: language ?? 'en',
    })
    if (index === 0) {
      const told = language === null ? {} : { language }
      yield { type: 'opened', pageCount: deck.slides.length, title: slide.title?.text.slice(0, MAX_TITLE) ?? title, ...told }
    }
    path.add(slide, index + 1)
    const page = wordsOf(slide)
    words += page
    batches.addText(maker.take())
    batches.addPage({ number: index + 1, width: deck.width / EMU, height: deck.height / EMU, words: page, view: slide.view })
    yield* batches.ready(maker.firstOpenPage())
  }
  if (words === 0) throw new UnreadableFile('no-text')
  maker.finish()
  batches.addText(maker.take())
  yield* batches.rest()
  yield { type: 'done' }
}

/** Keeps the heading path: the section of the deck, the slide's title, "Speaker notes". */
class SlidePath {
  readonly #maker: PassageMaker
  #section: string | null = null
  #title: string | null = null
  /** The innermost heading is that of notes: what follows stands under its slide's again. */
  #isInNotes = false

  constructor(maker: PassageMaker) {
    this.#maker = maker
  }

  /** The title that is the innermost heading now; null after notes. */
  get openTitle(): string | null {
    return this.#isInNotes ? null : this.#title
  }

  enterSection(section: string | null): void {
    if (section === null || section === this.#section) return
    this.#maker.enterUnseen(LEVELS.section, section)
    this.#section = section
    this.#title = null
    this.#isInNotes = false
  }

  add({ title, body, notes }: ReadSlide, page: number): void {
    if (title) {
      this.#maker.add(title)
      this.#title = title.text
    } else if (this.#isInNotes && body.length > 0) this.#maker.enterUnseen(LEVELS.slide, this.#title ?? `Slide ${page}`)
    if (title || body.length > 0) this.#isInNotes = false
    for (const paragraph of body) this.#maker.add(paragraph)
    if (notes.length === 0) return
    this.#maker.enterUnseen(LEVELS.notes, NOTES_HEADING)
    this.#isInNotes = true
    for (const paragraph of notes) this.#maker.add(paragraph)
  }
}

const wordsOf = ({ title, body, notes }: ReadSlide): number =>
  [title, ...body, ...notes].reduce((sum, paragraph) => sum + (paragraph ? countWords(paragraph.text) : 0), 0)

/** The name the author gave the presentation; null for what programs call every new one. */
async function titleOf(zip: Zip): Promise<string | null> {
  const core = await loadPart(zip, 'docProps/core.xml').catch(() => null)
  const title = cleanText(childOf(core?.root, 'title')?.textContent ?? '').replace(/\s+/g, ' ').trim()
  return title === '' || matchesAny(title, DEFAULT_TITLES) ? null : title.slice(0, MAX_TITLE)
}
