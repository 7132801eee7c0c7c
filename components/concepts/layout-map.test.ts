import { describe, expect, it } from 'vitest'
import { layoutMap } from './layout-map.ts'
import type { Box, MapEdge, Point } from './layout-map.ts'
import { neighbour } from './neighbour.ts'

/** Numbers that look like chance and are the same each time. */
function lcg(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}

function course(size: number, edgeCount: number) {
  const random = lcg(size)
  const concepts = Array.from({ length: size }, (_, index) => ({ id: `c${index}`, section: `Section ${Math.floor(index / 12)}` }))
  const edges = Array.from({ length: edgeCount }, (): MapEdge => ({
    from: `c${Math.floor(random() * size)}`, to: `c${Math.floor(random() * size)}`,
  }))
  return { concepts, edges }
}

const isInside = ({ x, y }: Point, box: Box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
const overlaps = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe.each([[10, 8], [150, 120], [150, 0]])('%i concepts, %i edges', (size, edgeCount) => {
  const { concepts, edges } = course(size, edgeCount)
  const folded = [{ title: 'Section 0' }, { title: 'Elsewhere' }]
  const { boxes, edges: drawn, width, height } = layoutMap(concepts, edges, folded)

  it('gives every concept a box of its own, none over another', () => {
    const wanted = [...concepts.map(({ id }) => id), 'more:Section 0', 'more:Elsewhere']
    expect(boxes.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted))
    expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length)
    const over = boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlaps(one, other)))
    expect(over).toEqual([])
    expect(boxes.every(({ x, y, width: w, height: h }) => x >= 0 && y >= 0 && x + w <= width && y + h <= height)).toBe(true)
  })

  it('draws edges one way: what builds on another stands right of it', () => {
    const at = new Map(boxes.map((box) => [box.id, box]))
    for (const { bends } of drawn) for (const bend of bends) expect(boxes.filter((box) => isInside(bend, box))).toEqual([])
    for (const { from, to } of drawn) expect(at.get(from)!.x, `${from} on ${to}`).toBeGreaterThan(at.get(to)!.x + at.get(to)!.width)
  })
})

it('leaves out an edge that follows from others, one to nowhere, and one that closes a circle', () => {
  const concepts = ['a', 'b', 'c'].map((id) => ({ id, section: '' }))
  const edges = [{ from: 'b', to: 'a' }, { from: 'c', to: 'b' }, { from: 'c', to: 'a' }, { from: 'a', to: 'c' }, { from: 'c', to: 'gone' }]
  const drawn = layoutMap(concepts, edges).edges.map(({ from, to }) => ({ from, to }))
  expect(drawn).toEqual([{ from: 'b', to: 'a' }, { from: 'c', to: 'b' }])
})

it('gives an empty map for no concepts', () => {
  expect(layoutMap([], [])).toEqual({ boxes: [], edges: [], width: 0, height: 0 })
})

it('moves along edges by arrow keys, and to the nearest box where there are none', () => {
  const concepts = ['a', 'b', 'c', 'loose'].map((id) => ({ id, section: 'S' }))
  const { boxes, edges } = layoutMap(concepts, [{ from: 'b', to: 'a' }, { from: 'c', to: 'a' }])
  expect(neighbour(boxes, edges, 'b', 'ArrowLeft')).toBe('a')
  expect(['b', 'c']).toContain(neighbour(boxes, edges, 'a', 'ArrowRight'))
  const y = (wanted: string) => boxes.find(({ id }) => id === wanted)!.y
  const [upper, lower] = ['b', 'c'].toSorted((one, other) => y(one) - y(other))
  expect(neighbour(boxes, edges, upper!, 'ArrowDown')).toBe(lower)
  expect(neighbour(boxes, edges, 'a', 'ArrowLeft')).toBeNull()
  expect(neighbour(boxes, edges, 'loose', 'ArrowUp')).toBe('a')
})
