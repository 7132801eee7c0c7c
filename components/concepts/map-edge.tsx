'use client'

import { BaseEdge } from '@xyflow/react'
import type { Edge, EdgeProps } from '@xyflow/react'
import type { Point } from './layout-map.ts'

export type RoutedEdge = Edge<{ bends: Point[] }, 'routed'>

/** From left to right through the gaps between boxes, level at each end and at each bend. */
function Routed({ id, sourceX, sourceY, targetX, targetY, data }: EdgeProps<RoutedEdge>) {
  const stops = [...(data?.bends ?? []), { x: targetX, y: targetY }]
  let from = { x: sourceX, y: sourceY }
  const curves = stops.map((to) => {
    const half = (to.x - from.x) / 2
    const curve = `C${from.x + half} ${from.y} ${to.x - half} ${to.y} ${to.x} ${to.y}`
    from = to
    return curve
  })
  return <BaseEdge id={id} path={`M${sourceX} ${sourceY}${curves.join('')}`} />
}

export const EDGE_TYPES = { routed: Routed }
