'use client'

import { Handle, Position } from '@xyflow/react'
import type { Node, NodeProps } from '@xyflow/react'
import { use } from 'react'
import type { CSSProperties } from 'react'
import { Band } from '#components/ui/band.tsx'
import { bandInWords, DRAWN } from '#components/progress/evidence-words.ts'
import { sentenceCase } from '#components/progress/sentence-case.ts'
import type { BoardConcept } from '#lib/progress/view.ts'
import { MapContext } from './map-context.ts'

export type ConceptNode = Node<{ concept: BoardConcept }, 'concept'>
export type MoreNode = Node<{ section: string; left: number }, 'more'>
export type SectionNode = Node<{ title: string }, 'section'>
export type MapNode = ConceptNode | MoreNode | SectionNode

/** A name over its line: the student's range, or how much the lectures speak of it. */
function ConceptBox({ id, data: { concept } }: NodeProps<ConceptNode>) {
  const map = use(MapContext)
  if (!map) return null
  const { name, progress, importance } = concept
  const words = progress ? bandInWords(name, progress.band, progress.evidence) : `${name}, named in ${importance} sentences`
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <button
        type="button" className="concepts-node nopan" data-map-node={id} data-word={progress?.word} data-evidence={progress?.evidence}
        aria-label={words} aria-pressed={map.chosen === id} tabIndex={map.current === id ? 0 : -1} title={name}
        onClick={() => map.onOpen(id)} onKeyDown={(event) => map.onKey(event, id)}
      >
        <span className="concepts-node-name">{sentenceCase(name)}</span>
        {progress ? (
          <Band {...progress.band} evidence={DRAWN[progress.evidence]} />
        ) : (
          <span className="concepts-weight" aria-hidden style={{ '--share': importance / map.most } as CSSProperties}>
            <i />
          </span>
        )}
      </button>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  )
}

function MoreBox({ id, data: { section, left } }: NodeProps<MoreNode>) {
  const map = use(MapContext)
  if (!map) return null
  return (
    <button
      type="button" className="concepts-node concepts-more nopan" data-map-node={id} tabIndex={map.current === id ? 0 : -1}
      aria-label={`Show ${left} more of ${section}`} onClick={() => map.onUnfold(section)} onKeyDown={(event) => map.onKey(event, id)}
    >
      {left} more
    </button>
  )
}

function SectionBox({ data: { title } }: NodeProps<SectionNode>) {
  return <p className="concepts-node-section">{title}</p>
}

export const NODE_TYPES = { concept: ConceptBox, more: MoreBox, section: SectionBox }
