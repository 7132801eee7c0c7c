import type { ReadPassage, ReadSection } from '#lib/materials/document.ts'
import { cutBox } from '#lib/materials/read/boxes-for-range.ts'
import { countWords } from '#lib/materials/read/clean-text.ts'
import type { Paragraph } from './paragraph.ts'
import { HeadingPath, SECTION_WORDS } from './sections.ts'

/** About how many words a passage has. */
const PASSAGE_WORDS = 120
/** From so many words on, a passage ends with the paragraph. */
const ENOUGH_WORDS = 90
/** A shorter end of a section joins the passage before it. */
export const MIN_WORDS = 36

type OpenSection = { record: ReadSection; words: number }
type Draft = ReadPassage & { words: number; lastParagraph: number }

/**
 * Makes sections and passages of paragraphs given in reading order. The same paragraphs give the same ordinals,
 * however they are handed over: nothing depends on when `take` is called.
 */
export class PassageMaker {
  readonly #path = new HeadingPath()
  readonly #ready: { sections: ReadSection[]; passages: ReadPassage[] } = { sections: [], passages: [] }
  #headings: Paragraph[] = []
  #section: OpenSection | null = null
  /** Complete, but the end of its section may still join it. */
  #held: Draft | null = null
  #open: Draft | null = null
  #sections = 0
  #sentences = 0
  #paragraphs = 0
  #passages = 0

  add(paragraph: Paragraph): void {
    if (paragraph.sentences.length === 0) return
    if (paragraph.kind === 'heading') {
      if (this.#path.enter(paragraph.level, paragraph.text)) this.#headings.push(paragraph)
      return
    }
    const isOverlong = this.#path.titles.length === 0 && (this.#section?.words ?? 0) >= SECTION_WORDS
    if (!this.#section || this.#headings.length > 0 || isOverlong) this.#openSection(paragraph)
    this.#addSentences(paragraph)
  }

  /** Titles outside the text, such as an outline's parts that stand on no page. */
  enterUnseen(level: number, title: string): void {
    this.#path.enter(level, title)
    this.#closeSection()
  }

  finish(): void {
    const last = this.#headings.at(-1)
    if (last) this.#openSection(last)
    this.#closeSection()
  }

  /** What is complete since the last call. */
  take(): { sections: ReadSection[]; passages: ReadPassage[] } {
    return { sections: this.#ready.sections.splice(0), passages: this.#ready.passages.splice(0) }
  }

  /** First page with a sentence that is not yet in a complete passage; null when there is none. */
  firstOpenPage(): number | null {
    const sentences = [...(this.#held?.sentences ?? []), ...(this.#open?.sentences ?? []), ...this.#headings]
    const open = sentences.map(({ page }) => page)
    return open.length > 0 ? Math.min(...open) : null
  }

  #openSection(first: Paragraph): void {
    this.#closeSection()
    const headings = this.#headings.splice(0)
    const record = { ordinal: this.#sections++, path: this.#path.titles, firstPage: headings[0]?.page ?? first.page }
    this.#section = { record, words: 0 }
    this.#ready.sections.push(record)
    for (const heading of headings) this.#addSentences(heading)
  }

  #closeSection(): void {
    if (this.#open && this.#held && this.#open.words < MIN_WORDS) {
      append(this.#held, this.#open)
      this.#open = null
    }
    this.#release(this.#held)
    this.#release(this.#open)
    this.#held = null
    this.#open = null
    this.#section = null
  }

  #addSentences(paragraph: Paragraph): void {
    const number = paragraph.number ?? this.#paragraphs++
    const section = this.#section as OpenSection
    for (const [index, span] of paragraph.sentences.entries()) {
      // What stands before the first sentence, as the number of an item, goes with it.
      const from = index === 0 ? 0 : span.start
      const words = countWords(paragraph.text.slice(span.start, span.end))
      if (this.#open && isFull(this.#open, words, index === 0)) {
        this.#release(this.#held)
        this.#held = this.#open
        this.#open = null
      }
      this.#open ??= emptyDraft(section.record.ordinal)
      const open = this.#open
      const boxes = paragraph.boxes.flatMap((box) => cutBox(box, from, span.end))
      const page = boxes.find((box) => box.end > span.start)?.page ?? paragraph.page
      append(open, {
        ...emptyDraft(section.record.ordinal), text: paragraph.text.slice(from, span.end),
        boxes: boxes.map((box) => ({ ...box, start: box.start - from, end: box.end - from })),
        sentences: [
          {
            ordinal: this.#sentences++, paragraph: number, block: paragraph.kind, page, start: span.start - from, end: span.end - from,
            ...(span.startsAt === undefined ? {} : { startsAt: span.startsAt }),
          },
        ],
        words: paragraph.kind === 'heading' ? 0 : words, lastParagraph: number,
      })
      section.words += words
    }
    if (this.#open && this.#open.words >= MIN_WORDS) {
      this.#release(this.#held)
      this.#held = null
    }
  }

  #release(draft: Draft | null): void {
    if (!draft) return
    const { section, text, boxes, sentences } = draft
    this.#ready.passages.push({ ordinal: this.#passages++, section, text, boxes, sentences })
  }
}

function emptyDraft(section: number): Draft {
  return { ordinal: -1, section, text: '', boxes: [], sentences: [], words: 0, lastParagraph: -1 }
}

function isFull(open: Draft, next: number, isNewParagraph: boolean): boolean {
  if (open.words === 0) return false
  if (isNewParagraph && open.words >= ENOUGH_WORDS) return true
  return open.words + next - PASSAGE_WORDS > PASSAGE_WORDS - open.words
}

/** Puts the text of `more` behind that of `draft`: a space within a paragraph, else a new line. */
function append(draft: Draft, more: Draft): void {
  const first = more.sentences[0]?.paragraph
  if (draft.text !== '') draft.text += draft.lastParagraph === first ? ' ' : '\n'
  const shift = draft.text.length
  draft.text += more.text
  draft.boxes.push(...more.boxes.map((box) => ({ ...box, start: box.start + shift, end: box.end + shift })))
  draft.sentences.push(...more.sentences.map((sentence) => ({ ...sentence, start: sentence.start + shift, end: sentence.end + shift })))
  draft.words += more.words
  draft.lastParagraph = more.lastParagraph
}
