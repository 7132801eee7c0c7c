import type { Element } from '@xmldom/xmldom'
import { CELL_JOINT } from '#lib/materials/slide-view.ts'
import type { DraftRow } from './draft.ts'
import { at, childOf, childrenOf, isOn } from './nodes.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { StyleSources } from './text-styles.ts'

/** Cells that a wider one covers are left out. */
const COVERED = ['hMerge', 'vMerge']

/** The rows of a table (a:tbl), empty ones left out. `size`: of most of its letters, in fractions of the slide's height. */
export function readTable(table: Element, sources: StyleSources, slideHeight: number): { rows: DraftRow[]; size: number } {
  const hasHeader = isOn(childOf(table, 'tblPr'), 'firstRow')
  const sizes: number[] = []
  const rows: DraftRow[] = []
  for (const row of childrenOf(table)) {
    if (row.localName !== 'tr') continue
    const cells = childrenOf(row)
      .filter((cell) => cell.localName === 'tc' && !COVERED.some((name) => isOn(cell, name)))
      .map((cell) => {
        const paragraphs = paragraphsOf(at(cell, 'txBody'), sources, slideHeight, false)
        sizes.push(...paragraphs.map(({ drawn }) => drawn.size))
        // The joint parts cells: inside one it would be another.
        return paragraphs.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ').replaceAll(CELL_JOINT, ' / ')
      })
    if (cells.some((cell) => cell !== '')) rows.push({ cells, isHeader: hasHeader && rows.length === 0 })
  }
  return { rows, size: sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 18 / slideHeight }
}
