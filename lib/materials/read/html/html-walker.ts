import { dropHeading } from '#lib/materials/read/flow/drop-heading.ts'
import { dataPicture, tellingAlt } from '#lib/materials/read/flow/flow-text.ts'
import type { FlowText } from '#lib/materials/read/flow/flow-text.ts'
import { HARD_BREAK } from '#lib/materials/read/flow/hard-breaks.ts'
import { splitDisplay } from '#lib/materials/read/flow/split-display.ts'
import { dollarsForBrackets, inlineTex, tidyTex } from '#lib/materials/read/flow/tex.ts'
import { codeOf } from './code-of.ts'
import { raised } from './inline-signs.ts'
import { mathsOf } from './maths-of.ts'
import { Notes } from './notes.ts'
import { isLayout, rowsOf } from './table-rows.ts'

type Inside = { list: number; isQuote: boolean }
type Opening = Extract<FlowText, { kind: 'prose' | 'bullet' | 'caption' }>

/** The name or the data of a picture that can be shown; null for what is told by its text alone. */
export type PictureSource = (src: string) => string | null

const BLOCKS = new Set(
  ('address article aside body center dd details dialog div dl dt fieldset figure footer form header hgroup html legend main menu'
    + ' optgroup p section summary table tbody tfoot thead tr td th ul ol').split(' '),
)

/** A list of nothing but links to places of the same page. */
const isContents = (list: Element): boolean => [...list.querySelectorAll('li')].every((item) => {
  const own = [...item.children].filter(({ localName }) => localName !== 'ul' && localName !== 'ol')
  return own.length === 1 && own[0]?.localName === 'a' && own[0].getAttribute('href')?.startsWith('#') === true
})

/** Walks a part of a page and writes down its blocks. */
export class HtmlWalker {
  readonly blocks: FlowText[] = []
  readonly #notes: Notes
  readonly #pictureOf: PictureSource
  #text = ''
  /** What the next text begins. */
  #opening: Opening | null = null
  #called: Element[] = []

  constructor(root: Element, pictureOf: PictureSource = dataPicture) {
    this.#notes = new Notes(root)
    this.#pictureOf = pictureOf
    const inside = { list: 0, isQuote: false }
    this.#children(root, inside)
    this.#flush(inside)
  }

  #children(parent: Node, inside: Inside): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) this.#text += node.textContent ?? ''
      else if (node.nodeType === 1) this.#element(node as Element, inside)
    }
  }

  #element(element: Element, inside: Inside): void {
    const formula = mathsOf(element)
    if (formula) this.#text += formula.isDisplay ? `$$${tidyTex(formula.latex)}$$` : inlineTex(formula.latex)
    else if (this.#notes.isTaken(element)) return
    else if (/^h[1-6]$/.test(element.localName)) this.#heading(element, inside)
    else if (BLOCKS.has(element.localName)) this.#block(element, inside)
    else this.#inline(element, inside)
  }

  #inline(element: Element, inside: Inside): void {
    switch (element.localName) {
      case 'br':
        this.#text += HARD_BREAK
        break
      case 'hr':
        this.#flush(inside)
        break
      case 'pre':
        this.#flush(inside)
        this.blocks.push({ kind: 'code', ...codeOf(element) })
        break
      case 'blockquote':
        this.#flush(inside)
        this.#children(element, { ...inside, isQuote: true })
        this.#flush({ ...inside, isQuote: true })
        break
      case 'li':
        this.#item(element, null, inside)
        break
      case 'figcaption': case 'caption':
        this.#flush(inside)
        this.#opening = { kind: 'caption', text: '' }
        this.#children(element, inside)
        this.#flush(inside)
        break
      case 'img':
        this.#picture(element, inside)
        break
      case 'sup':
        this.#raised(element, inside)
        break
      case 'q':
        this.#text += '“'
        this.#children(element, inside)
        this.#text += '”'
        break
      case 'a': {
        const note = this.#notes.calledBy(element)
        if (!note) this.#children(element, inside)
        else if (this.#notes.take(note)) this.#called.push(note)
        break
      }
      default:
        this.#children(element, inside)
    }
  }

  #block(element: Element, inside: Inside): void {
    this.#flush(inside)
    const name = element.localName
    if (name === 'table' && !isLayout(element)) {
      const caption = element.querySelector('caption')
      if (caption) this.#element(caption, inside)
      this.blocks.push(...rowsOf(element, (cell) => new HtmlWalker(cell).blocks))
      return
    }
    if (name === 'ul' || name === 'ol' || name === 'menu') this.#list(element, inside)
    else if (name === 'dd') {
      this.#opening = { kind: 'bullet', level: inside.list, label: null, text: '' }
      this.#children(element, { ...inside, list: inside.list + 1 })
    } else this.#children(element, inside)
    this.#flush(inside)
  }

  #heading(element: Element, inside: Inside): void {
    this.#flush(inside)
    this.#children(element, inside)
    const text = this.#takeText()
    if (text !== '') this.blocks.push({ kind: 'heading', level: Number(element.localName[1]) - 1, text })
    this.#flush(inside)
  }

  #list(list: Element, inside: Inside): void {
    if (isContents(list)) {
      dropHeading(this.blocks)
      return
    }
    let number = Number(list.getAttribute('start') ?? 1)
    for (const child of list.children) {
      const label = list.localName === 'ol' ? `${Number.isFinite(number) ? number++ : 1}.` : null
      if (child.localName === 'li') this.#item(child, label, inside)
      else this.#element(child, { ...inside, list: inside.list + 1 })
    }
  }

  #item(item: Element, label: string | null, inside: Inside): void {
    this.#flush(inside)
    if (this.#notes.isTaken(item)) return
    this.#opening = { kind: 'bullet', level: inside.list, label, text: '' }
    this.#children(item, { ...inside, list: inside.list + 1 })
    this.#flush(inside)
    this.#opening = null
  }

  #raised(element: Element, inside: Inside): void {
    const before = this.#text
    this.#text = ''
    this.#children(element, inside)
    this.#text = before + raised(this.#text)
  }

  #picture(element: Element, inside: Inside): void {
    const alt = element.getAttribute('alt')?.trim() || null
    const source = this.#pictureOf(element.getAttribute('src') ?? '')
    const caption = element.closest('figure')?.querySelector('figcaption')?.textContent?.trim()
    if (source) {
      // The text around a picture in the line stays one paragraph.
      if (this.#text.trim() === '') this.#flush(inside)
      this.blocks.push({ kind: 'picture', source, alt })
    } else if (!caption && tellingAlt(alt)) this.blocks.push({ kind: 'caption', text: alt ?? '' })
  }

  #takeText(): string {
    const text = this.#text.replaceAll(HARD_BREAK, ' ').replace(/\s+/g, ' ').trim()
    this.#text = ''
    return dollarsForBrackets(text)
  }

  /** Ends the block that the text so far makes. */
  #flush(inside: Inside): void {
    const lines = this.#text.split(HARD_BREAK).map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean)
    this.#text = ''
    const text = dollarsForBrackets(lines.join(HARD_BREAK))
    if (text !== '') {
      const opening = this.#opening ?? (inside.isQuote ? { kind: 'prose', text, isQuote: true } as const : { kind: 'prose', text } as const)
      this.#opening = null
      this.blocks.push(...splitDisplay({ ...opening, text }))
    }
    for (const note of this.#called.splice(0)) {
      this.#opening = null
      this.#children(note, { list: 0, isQuote: false })
      this.#flush({ list: 0, isQuote: false })
    }
  }
}
