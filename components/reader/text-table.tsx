import { CELL_JOINT } from '#lib/materials/flow-view.ts'
import type { TableRow } from './text-blocks.ts'
import { Washed, coveredBy } from './washed.tsx'
import type { Marks } from './washed.tsx'

/** Where each cell begins in the text of its row. */
const startsOf = (cells: string[]): number[] =>
  cells.map((_, index) => cells.slice(0, index).reduce((sum, cell) => sum + cell.length + CELL_JOINT.length, 0))

function Row({ row, range, tapped }: { row: TableRow } & Marks) {
  const { sentence, cells, isHeader } = row
  const Cell = isHeader ? 'th' : 'td'
  const covered = coveredBy(sentence, sentence.text ?? '', range)
  const starts = startsOf(cells)
  return (
    <tr>
      {cells.map((cell, index) => {
        const start = starts[index] ?? 0
        const part = covered && { from: Math.max(0, covered.from - start), to: Math.min(cell.length, covered.to - start) }
        return (
          // Columns stay in their order.
          // oxlint-disable-next-line react/no-array-index-key
          <Cell key={index} dir="auto" scope={isHeader ? 'col' : undefined}>
            <span data-sentence={sentence.id} className={tapped.includes(sentence.id) ? 'hl' : undefined}>
              <Washed text={cell} covered={part && part.from < part.to ? part : null} />
            </span>
          </Cell>
        )
      })}
    </tr>
  )
}

/** A table of the text; it scrolls by itself where it is wider than the page. */
export function TextTable({ rows, ...marks }: { rows: TableRow[] } & Marks) {
  const headEnd = rows.findIndex(({ isHeader }) => !isHeader)
  const [head, body] = headEnd === -1 ? [[], rows] : [rows.slice(0, headEnd), rows.slice(headEnd)]
  const show = (of: TableRow[]) => of.map((row) => <Row key={row.sentence.id} row={row} {...marks} />)
  return (
    <div className="text-table">
      <table>
        {head.length > 0 && <thead>{show(head)}</thead>}
        <tbody>{show(body)}</tbody>
      </table>
    </div>
  )
}
