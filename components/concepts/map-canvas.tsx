'use client'

import '@xyflow/react/dist/base.css'
import { Minus, Plus, Scan } from 'lucide-react'
import { Panel, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ConceptBoard } from '#lib/progress/view.ts'
import { buildMap } from './build-map.ts'
import { MapContext } from './map-context.ts'
import { EDGE_TYPES } from './map-edge.tsx'
import { NODE_TYPES } from './map-nodes.tsx'
import { neighbour } from './neighbour.ts'
import type { ArrowKey } from './neighbour.ts'

const ARROWS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] satisfies ArrowKey[]
const ZOOM = { least: 0.15, most: 1.75, readable: 0.75 }
const MARGIN = 20
const SLOW_MS = 200
/** Pixels: room for the zoom buttons. */
const LEAST_HEIGHT = 260

type Props = { board: ConceptBoard; chosen: string | null; onOpen: (id: string) => void }

export function MapCanvas(props: Props) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  )
}

const motion = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : SLOW_MS)

function Canvas({ board: { concepts, edges: all }, chosen, onOpen }: Props) {
  const flow = useReactFlow()
  const frame = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [moved, setMoved] = useState<string | null>(null)
  const { nodes, edges, layout, shown } = useMemo(() => buildMap(concepts, all, opened, chosen), [concepts, all, opened, chosen])
  const most = useMemo(() => Math.max(1, ...concepts.map(({ importance }) => importance)), [concepts])
  const first = nodes.find(({ type }) => type !== 'section')?.id ?? null
  const current = moved !== null && nodes.some(({ id }) => id === moved) ? moved : first

  const show = useCallback((id: string) => {
    const box = layout.boxes.find((each) => each.id === id)
    const room = frame.current?.getBoundingClientRect()
    if (!box || !room) return
    const { x, y, zoom } = flow.getViewport()
    const [left, top] = [box.x * zoom + x, box.y * zoom + y]
    const isInside = left >= 0 && top >= 0 && left + box.width * zoom <= room.width && top + box.height * zoom <= room.height
    if (!isInside) void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom, duration: motion() })
  }, [flow, layout])
  const focus = useCallback((id: string) => {
    setMoved(id)
    frame.current?.querySelector<HTMLElement>(`[data-map-node="${CSS.escape(id)}"]`)?.focus({ preventScroll: true })
    show(id)
  }, [show])
  const onKey = useCallback((event: KeyboardEvent, id: string) => {
    if (!ARROWS.includes(event.key)) return
    event.preventDefault()
    const next = neighbour(layout.boxes, layout.edges, id, event.key as ArrowKey)
    if (next) focus(next)
  }, [layout, focus])
  const onUnfold = useCallback((section: string) => setOpened((before) => new Set([...before, section])), [])
  const view = useMemo(
    () => ({
      current, chosen, most, onKey, onUnfold,
      onOpen: (id: string) => {
        setMoved(id)
        onOpen(id)
      },
    }),
    [current, chosen, most, onKey, onUnfold, onOpen],
  )
  // A concept opened from a card may stand elsewhere.
  useEffect(() => {
    if (chosen) show(chosen)
  }, [chosen, show])

  /** As wide as the frame if it can be read so; otherwise from the upper left, where the lectures begin. */
  const start = () => {
    const width = frame.current?.clientWidth ?? 0
    const zoom = Math.min(1, Math.max(ZOOM.readable, (width - 2 * MARGIN) / Math.max(1, layout.width)))
    void flow.setViewport({ x: MARGIN, y: MARGIN, zoom })
  }
  const height = Math.max(LEAST_HEIGHT, layout.height + 3 * MARGIN)
  return (
    <MapContext value={view}>
      <div ref={frame} className="concepts-canvas" style={{ height: `min(72dvh, ${height}px)` }}>
        <ReactFlow
          nodes={nodes} edges={edges} nodeTypes={NODE_TYPES} edgeTypes={EDGE_TYPES} onInit={start} minZoom={ZOOM.least} maxZoom={ZOOM.most}
          translateExtent={[[-400, -300], [layout.width + 400, layout.height + 300]]}
          nodesDraggable={false} nodesConnectable={false} nodesFocusable={false} edgesFocusable={false} elementsSelectable={false}
          zoomOnScroll={false} preventScrolling={false} zoomOnDoubleClick={false} disableKeyboardA11y deleteKeyCode={null}
          proOptions={{ hideAttribution: true }} aria-describedby="concept-map-keys"
          aria-label={`Concept map, ${shown} of ${concepts.length} concepts`}
        >
          <Panel position="bottom-right" className="concepts-zoom">
            <Button small iconOnly aria-label="Zoom out" onClick={() => void flow.zoomOut({ duration: motion() })}>
              <Minus className="icon" />
            </Button>
            <Button small iconOnly aria-label="Zoom in" onClick={() => void flow.zoomIn({ duration: motion() })}>
              <Plus className="icon" />
            </Button>
            <Button small iconOnly aria-label="Fit the whole map" onClick={() => void flow.fitView({ duration: motion(), padding: 0.05 })}>
              <Scan className="icon" />
            </Button>
          </Panel>
        </ReactFlow>
      </div>
      <p className="small concepts-keys" id="concept-map-keys">
        {shown < concepts.length && `The ${shown} most important of ${concepts.length} concepts; press “more” for the rest of a section. `}
        Arrow keys move along the lines, Enter opens a concept.
      </p>
    </MapContext>
  )
}
