import { countWords } from '#lib/materials/read/clean-text.ts'
import type { FlowText } from '#lib/materials/read/flow/flow-text.ts'

/** A cell with more words holds a text, and its table only places it. */
const MAX_CELL_WORDS = 120
const MAX_SPAN = 50
const MAX_CELLS = 200

const rowsIn = (table: Element): Element[] => [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
const cellsIn = (row: Element): Element[] => [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th')

/** Is the table there to place things, as a listing beside its line numbers? */
export function isLayout(table: Element): boolean {
  if (table.querySelector('table, h1, h2, h3, h4, pre')) return true
  const rows = rowsIn(table).map(cellsIn)
  if (Math.max(0, ...rows.map((cells) => cells.length)) < 2) return true
  return rows.some((cells) => cells.some((cell) => countWords(cell.textContent ?? '') > MAX_CELL_WORDS))
}

/** Rows as lists of cells; a cell over several columns is followed by empty ones. */
export function rowsOf(table: Element, blocksOf: (cell: Element) => FlowText[]): FlowText[] {
  return rowsIn(table).map((row) => {
    const cells = cellsIn(row)
    const isHeader = cells.length > 0 && (row.closest('thead') !== null || cells.every(({ localName }) => localName === 'th'))
    const texts = cells.flatMap((cell) => {
      const span = Math.min(Number(cell.getAttribute('colspan')) || 1, MAX_SPAN)
      return [textOf(blocksOf(cell)), ...Array<string>(Math.max(0, span - 1)).fill('')]
    })
    return { kind: 'row', cells: texts.slice(0, MAX_CELLS), isHeader }
  })
}

function textOf(blocks: FlowText[]): string {
  return blocks.map((block) => {
    if (block.kind === 'maths') return `$${block.text}$`
    if (block.kind === 'row') return block.cells.join(' ')
    return block.kind === 'picture' ? (block.alt ?? '') : block.text
  }).filter(Boolean).join(' ')
}
