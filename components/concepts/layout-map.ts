import { graphlib, layout } from '@dagrejs/dagre'

/** A concept to be placed; `section` groups those that neither build on another nor are built on. */
export type MapConcept = { id: string; section: string }
/** `from` builds on `to`. */
export type MapEdge = { from: string; to: string }
export type Box = { id: string; x: number; y: number; width: number; height: number }
export type Point = { x: number; y: number }
/** `bends`: where its line passes between boxes, from left to right, its ends left out. */
export type DrawnEdge = MapEdge & { bends: Point[] }
export type MapLayout = {
  /** Of concepts, `more:SECTION` and `section:SECTION`; pixels from the upper left corner of each. */
  boxes: Box[]
  /** Those drawn: none closes a circle, and none says what two others say together. */
  edges: DrawnEdge[]
  width: number
  height: number
}

export const NODE = { width: 164, height: 58 }
const LABEL_HEIGHT = 26
const GAP = { x: 72, y: 18, column: 28, section: 26, graph: 44 }
/** Side by side under a section's heading. */
const COLUMNS = 5
const STEP = NODE.width + GAP.column

/**
 * Places concepts from left to right: what stands right builds on what stands left. Those without an edge stand below, under the
 * heading of their section, with a box for what is folded of it. Boxes never overlap.
 */
export function layoutMap(
  concepts: readonly MapConcept[], edges: readonly MapEdge[], folded: readonly { title: string }[] = [],
): MapLayout {
  const known = new Set(concepts.map(({ id }) => id))
  const drawn = reduce(withoutCircles(edges.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to)))
  const joined = new Set(drawn.flatMap(({ from, to }) => [from, to]))
  const { boxes: graph, edges: routed } = placeGraph(concepts.filter(({ id }) => joined.has(id)), drawn)
  const bottom = Math.max(0, ...graph.map(({ y, height }) => y + height))
  const loose = concepts.filter(({ id }) => !joined.has(id))
  const sections = placeSections(loose, folded, bottom > 0 ? bottom + GAP.graph : 0)
  const boxes = [...graph, ...sections]
  return {
    boxes, edges: routed,
    width: Math.max(0, ...boxes.map(({ x, width }) => x + width)), height: Math.max(0, ...boxes.map(({ y, height }) => y + height)),
  }
}

function placeGraph(concepts: readonly MapConcept[], edges: readonly MapEdge[]): { boxes: Box[]; edges: DrawnEdge[] } {
  if (concepts.length === 0) return { boxes: [], edges: [] }
  const graph = new graphlib.Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: GAP.y, ranksep: GAP.x, edgesep: 8 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of concepts) graph.setNode(id, { ...NODE })
  for (const { from, to } of edges) graph.setEdge(to, from)
  layout(graph)
  const placed = concepts.map(({ id }) => ({ id, at: graph.node(id) as { x: number; y: number } }))
  const left = Math.min(...placed.map(({ at }) => at.x)) - NODE.width / 2
  const columns = [...new Set(placed.map(({ at }) => Math.round(at.x)))]
  const routes = edges.map(({ from, to }) => ({ from, to, bends: throughColumns(graph.edge(to, from) as { points?: Point[] }, columns) }))
  const top = Math.min(...placed.map(({ at }) => at.y - NODE.height / 2), ...routes.flatMap(({ bends }) => bends.map(({ y }) => y)))
  return {
    boxes: placed.map(({ id, at }) => ({ id, x: at.x - NODE.width / 2 - left, y: at.y - NODE.height / 2 - top, ...NODE })),
    edges: routes.map((route) => ({ ...route, bends: route.bends.map(({ x, y }) => ({ x: x - left, y: y - top })) })),
  }
}

/** A long line goes level through each column it passes, where room was kept for it; what it does in a gap is the curve's. */
function throughColumns({ points = [] }: { points?: Point[] }, columns: readonly number[]): Point[] {
  const passed = points.slice(1, -1).filter(({ x }) => columns.some((column) => Math.abs(column - x) <= 1))
  return passed.flatMap(({ x, y }) => [{ x: x - NODE.width / 2, y }, { x: x + NODE.width / 2, y }])
}

function placeSections(loose: readonly MapConcept[], folded: readonly { title: string }[], top: number): Box[] {
  const titles = [...new Set(loose.map(({ section }) => section))]
  const boxes: Box[] = []
  let y = top
  const label = (title: string, column: number, width: number) =>
    boxes.push({ id: `section:${title}`, x: column * STEP, y, width: width * STEP - GAP.column, height: LABEL_HEIGHT })
  for (const title of titles) {
    const ids = loose.filter(({ section }) => section === title).map(({ id }) => id)
    if (folded.some((section) => section.title === title)) ids.push(moreOf(title))
    label(title, 0, COLUMNS)
    y += LABEL_HEIGHT
    ids.forEach((id, index) => {
      const [row, column] = [Math.floor(index / COLUMNS), index % COLUMNS]
      boxes.push({ id, x: column * STEP, y: y + row * (NODE.height + GAP.y), ...NODE })
    })
    y += Math.ceil(ids.length / COLUMNS) * (NODE.height + GAP.y) - GAP.y + GAP.section
  }
  // Sections of which nothing else stands here: side by side.
  folded.filter(({ title }) => !titles.includes(title)).forEach(({ title }, index) => {
    const column = index % COLUMNS
    if (index > 0 && column === 0) y += LABEL_HEIGHT + NODE.height + GAP.section
    label(title, column, 1)
    boxes.push({ id: moreOf(title), x: column * STEP, y: y + LABEL_HEIGHT, ...NODE })
  })
  return boxes
}

const moreOf = (title: string): string => `more:${title}`

/** An engine may have said two things that do not go together: what would close a circle is not drawn. */
function withoutCircles(edges: readonly MapEdge[]): MapEdge[] {
  const next = new Map<string, Set<string>>()
  return edges.filter(({ from, to }) => {
    if (next.get(from)?.has(to) || reaches(next, to, from)) return false
    next.set(from, (next.get(from) ?? new Set()).add(to))
    return true
  })
}

/** Without edges that follow from longer ways: the map stays readable, and says the same. */
function reduce(edges: readonly MapEdge[]): MapEdge[] {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of edges) next.set(from, (next.get(from) ?? new Set()).add(to))
  return edges.filter(({ from, to }) => ![...(next.get(from) ?? [])].some((via) => via !== to && reaches(next, via, to)))
}

function reaches(next: ReadonlyMap<string, ReadonlySet<string>>, start: string, goal: string): boolean {
  const seen = new Set([start])
  for (const at of seen) {
    if (at === goal) return true
    for (const to of next.get(at) ?? []) seen.add(to)
  }
  return false
}
