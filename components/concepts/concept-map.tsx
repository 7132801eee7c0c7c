'use client'

import { X } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { ProgressLegend } from '#components/progress/progress-legend.tsx'
import { sentenceCase } from '#components/progress/sentence-case.ts'
import type { ConceptBoard } from '#lib/progress/view.ts'
import { ConceptFacts } from './concept-facts.tsx'
import { relationsOf } from './relations.ts'

/** The graph library is large: only who looks at a map loads it. */
const MapCanvas = dynamic(() => import('./map-canvas.tsx').then(({ MapCanvas: canvas }) => canvas), {
  ssr: false, loading: () => <Skeleton height="420px" />,
})

export function ConceptMap({ board }: { board: ConceptBoard }) {
  const { concepts, edges, canEdit, isPrivate } = board
  const learns = isPrivate || !canEdit
  const [chosen, setChosen] = useState<string | null>(null)
  const relations = useMemo(() => relationsOf(concepts, edges), [concepts, edges])
  const concept = concepts.find(({ id }) => id === chosen)
  const heading = useRef<HTMLHeadingElement>(null)
  const region = useRef<HTMLDivElement>(null)
  // Who opened a card reads it next; on a phone it stands below the map.
  useEffect(() => {
    if (!chosen) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.closest('aside')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const close = useCallback(() => {
    setChosen(null)
    const node = chosen && region.current?.querySelector<HTMLElement>(`[data-map-node="${CSS.escape(chosen)}"]`)
    if (node) node.focus({ preventScroll: true })
  }, [chosen])
  useEffect(() => {
    if (!chosen) return
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close()
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [chosen, close])
  return (
    <div ref={region}>
      <p className="meta">
        What stands right builds on what stands left.{learns ? '' : ' The longer its line, the more sentences name it.'}
      </p>
      {learns && <ProgressLegend />}
      <div className="concepts-map">
        <div>
          <MapCanvas board={board} chosen={concept ? chosen : null} onOpen={setChosen} />
        </div>
        {concept && (
          <aside className="card concepts-card" aria-label={concept.name}>
            <div className="concepts-item-head">
              <h2 className="serif" ref={heading} tabIndex={-1}>
                {sentenceCase(concept.name)}
              </h2>
              <Button small iconOnly look="plain" aria-label="Close" onClick={close}>
                <X className="icon" />
              </Button>
            </div>
            <ConceptFacts concept={concept} relations={relations(concept.id)} learns={learns} onOpen={setChosen} />
          </aside>
        )}
      </div>
    </div>
  )
}
