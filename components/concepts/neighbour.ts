import type { Box, MapEdge } from './layout-map.ts'

export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 })

/**
 * Where an arrow key leads: left to what the concept builds on, right to what builds on it, the nearest first, and where
 * no edge leads, to the nearest box on that side; up and down to the nearest box above and below. Null at the end.
 */
export function neighbour(boxes: readonly Box[], edges: readonly MapEdge[], id: string, key: ArrowKey): string | null {
  const here = boxes.find((box) => box.id === id)
  if (!here) return null
  const at = middle(here)
  const linked = new Set(edges.flatMap(({ from, to }) =>
    key === 'ArrowLeft' && from === id ? [to] : key === 'ArrowRight' && to === id ? [from] : []))
  const isBeside = (box: Box) => {
    const { x, y } = middle(box)
    if (key === 'ArrowLeft') return x < at.x - 1
    if (key === 'ArrowRight') return x > at.x + 1
    return key === 'ArrowUp' ? y < at.y - 1 : y > at.y + 1
  }
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight'
  const cost = (box: Box) => {
    const [dx, dy] = [Math.abs(middle(box).x - at.x), Math.abs(middle(box).y - at.y)]
    // Off the line of the arrow counts more: the next in the same row or column comes first.
    return isSideways ? dx + 3 * dy : dy + 3 * dx
  }
  const others = boxes.filter((box) => box.id !== id && !box.id.startsWith('section:'))
  const wanted = others.filter((box) => linked.has(box.id))
  const among = wanted.length > 0 ? wanted : others.filter(isBeside)
  return among.toSorted((a, b) => cost(a) - cost(b))[0]?.id ?? null
}
