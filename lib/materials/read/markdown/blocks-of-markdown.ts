import type { FootnoteDefinition, List, ListItem, Node, Parent, Root, Table } from 'mdast'
import { dataPicture, tellingAlt } from '#lib/materials/read/flow/flow-text.ts'
import type { FlowText } from '#lib/materials/read/flow/flow-text.ts'
import { dropHeading } from '#lib/materials/read/flow/drop-heading.ts'
import { splitDisplay } from '#lib/materials/read/flow/split-display.ts'
import { blocksOfFragment } from '#lib/materials/read/html/blocks-of-html.ts'
import { UnreadableFile } from '#lib/materials/read/unreadable-file.ts'
import { inlineOf } from './inline-text.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { prepareMarkdown } from './prepare-markdown.ts'
import { Formulas } from './protect-maths.ts'

type Inside = { level: number; isQuote: boolean }

/** Lists and quotes within each other; what is deeper is read as text of the level above. */
const MAX_DEPTH = 60
/** Signs of source, pictures written into it among them. */
const MAX_LENGTH = 10_000_000

/** The blocks of Markdown (newlines are `\n`, without a head of settings), in order; HTML in it is read, never run. */
export function blocksOfMarkdown(source: string): FlowText[] {
  const formulas = new Formulas()
  if (source.length > MAX_LENGTH) throw new UnreadableFile('too-many-pages')
  return new MarkdownWalker(parseMarkdown(prepareMarkdown(source, formulas)), formulas).blocks
}

/** A list of nothing but links to places of the same page. */
function isContents(list: List): boolean {
  return list.children.every((item) => item.children.length > 0 && item.children.every((child) => {
    if (child.type === 'list') return isContents(child)
    return child.type === 'paragraph' && child.children.every((node) =>
      (node.type === 'link' && node.url.startsWith('#')) || (node.type === 'text' && node.value.trim() === ''))
  }))
}

class MarkdownWalker {
  readonly blocks: FlowText[] = []
  readonly #formulas: Formulas
  readonly #notes = new Map<string, FootnoteDefinition>()

  constructor(trees: readonly Root[], formulas: Formulas) {
    this.#formulas = formulas
    for (const node of trees.flatMap(({ children }) => children)) {
      if (node.type === 'footnoteDefinition') this.#notes.set(node.identifier, node)
    }
    for (const tree of trees) this.#children(tree, { level: 0, isQuote: false }, 0)
  }

  #children(parent: Parent, inside: Inside, depth: number): void {
    for (const node of parent.children) this.#node(node, inside, depth)
  }

  #node(node: Node, inside: Inside, depth: number): void {
    if (depth > MAX_DEPTH) return
    switch (node.type) {
      case 'heading': {
        const { text } = inlineOf((node as Parent).children, this.#formulas)
        this.blocks.push({ kind: 'heading', level: (node as unknown as { depth: number }).depth - 1, text: text.replaceAll('$$', '$') })
        break
      }
      case 'paragraph':
        this.#text(node as Parent, inside.isQuote ? { kind: 'prose', text: '', isQuote: true } : { kind: 'prose', text: '' })
        break
      case 'blockquote':
        this.#children(node as Parent, { ...inside, isQuote: true }, depth + 1)
        break
      case 'list':
        this.#list(node as List, inside, depth)
        break
      case 'code': {
        const { value, lang } = node as { value?: string; lang?: string | null }
        this.blocks.push({ kind: 'code', text: this.#formulas.restoreSource(value ?? ''), language: lang ?? null, isOutput: false })
        break
      }
      case 'table':
        this.#table(node as Table)
        break
      case 'html':
        this.blocks.push(...blocksOfFragment(this.#formulas.restore((node as { value?: string }).value ?? '')))
        break
      default:
    }
  }

  /** A paragraph as a block of this kind, its pictures behind it, the notes it calls behind those. */
  #text(node: Parent, block: Extract<FlowText, { kind: 'prose' | 'bullet' }>): void {
    const { text, pictures, notes } = inlineOf(node.children, this.#formulas)
    if (text !== '') this.blocks.push(...splitDisplay({ ...block, text }))
    for (const { url, alt } of pictures) {
      const source = dataPicture(url)
      if (source) this.blocks.push({ kind: 'picture', source, alt })
      else if (alt && tellingAlt(alt)) this.blocks.push({ kind: 'caption', text: alt })
    }
    for (const name of notes) {
      const note = this.#notes.get(name)
      // Once: a note may call itself.
      if (this.#notes.delete(name) && note) this.#children(note, { level: 0, isQuote: false }, 1)
    }
  }

  #list(list: List, inside: Inside, depth: number): void {
    if (isContents(list)) {
      dropHeading(this.blocks)
      return
    }
    for (const [index, item] of list.children.entries()) {
      const label = list.ordered ? `${(list.start ?? 1) + index}.` : null
      this.#item(item, { kind: 'bullet', level: inside.level, label, text: '' }, inside, depth)
    }
  }

  #item(item: ListItem, block: Extract<FlowText, { kind: 'bullet' }>, inside: Inside, depth: number): void {
    for (const [index, child] of item.children.entries()) {
      if (index === 0 && child.type === 'paragraph') this.#text(child, block)
      else this.#node(child, { ...inside, level: inside.level + 1 }, depth + 1)
    }
  }

  #table(table: Table): void {
    for (const [index, row] of table.children.entries()) {
      const cells = row.children.map((cell) => inlineOf(cell.children, this.#formulas).text.replaceAll('$$', '$'))
      this.blocks.push({ kind: 'row', cells, isHeader: index === 0 })
    }
  }
}
