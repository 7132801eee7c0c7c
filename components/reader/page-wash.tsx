import type { CSSProperties } from 'react'

/** A part of a lecture page, in fractions of it. */
export type PageBox = { x: number; y: number; width: number; height: number }

const percent = (fraction: number) => `${(fraction * 100).toFixed(3)}%`

/** The bar stands this far left of the text it marks. */
const BAR_GAP = 0.021

/** The first box and last box of the passage, from top to bottom. */
function spanOf(boxes: PageBox[]): { top: number; bottom: number; left: number } {
  return {
    top: Math.min(...boxes.map(({ y }) => y)),
    bottom: Math.max(...boxes.map(({ y, height }) => y + height)),
    left: Math.min(...boxes.map(({ x }) => x)),
  }
}

/**
 * The highlighter: a wash over each line of the passage and a bar in the margin beside it. `view` is the part of the
 * page that is shown (a strip); boxes are placed in it.
 */
export function PageWash({ boxes, view = { x: 0, y: 0, width: 1, height: 1 } }: { boxes: PageBox[]; view?: PageBox }) {
  if (boxes.length === 0) return null
  const { top, bottom, left } = spanOf(boxes)
  const x = (value: number) => percent((value - view.x) / view.width)
  const y = (value: number) => percent((value - view.y) / view.height)
  const bar: CSSProperties = {
    left: x(Math.max(view.x + 0.003, left - BAR_GAP)),
    top: y(top),
    height: percent((bottom - top) / view.height),
  }
  return (
    <div className="page-wash" aria-hidden="true">
      {boxes.map((box) => (
        <span
          key={`${box.x} ${box.y}`}
          className="hl"
          data-passage
          style={{ left: x(box.x), top: y(box.y), width: percent(box.width / view.width), height: percent(box.height / view.height) }}
        />
      ))}
      <span className="hl-bar" style={bar} />
    </div>
  )
}
