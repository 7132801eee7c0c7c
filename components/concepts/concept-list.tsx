'use client'

import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { ConceptBoard } from '#lib/progress/view.ts'
import { ConceptItem } from './concept-item.tsx'
import { findNamed } from './find-named.ts'
import type { Order } from './find-named.ts'
import { MergeBar } from './merge-bar.tsx'
import { relationsOf } from './relations.ts'
import { useConceptEdit } from './use-concept-edit.ts'

/** A book has hundreds: the rest comes when it is asked for. */
const SHOWN = 60

export function ConceptList({ board: { courseId, concepts, edges, canEdit, isPrivate } }: { board: ConceptBoard }) {
  const [typed, setTyped] = useState('')
  const [order, setOrder] = useState<Order>('lecture')
  const [isWhole, setWhole] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { pending, edit } = useConceptEdit(courseId)
  const relations = useMemo(() => relationsOf(concepts, edges), [concepts, edges])
  const found = findNamed(concepts, typed, order)
  const shown = isWhole ? found : found.slice(0, SHOWN)
  const picked = concepts.filter(({ id }) => chosen.has(id))

  const open = (id: string) => {
    // It may not be drawn yet: found by nothing typed, or far down.
    flushSync(() => {
      setTyped('')
      setWhole(true)
    })
    const item = document.getElementById(`concept-${id}`)
    item?.focus({ preventScroll: true })
    item?.scrollIntoView({ block: 'center' })
  }
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id)))
  return (
    <div className="concepts-list">
      <div className="concepts-find">
        <TextField
          label="Find a concept" type="search" value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)}
        />
        <Field label="Order">
          {(aria) => (
            <select className="input" value={order} onChange={(event) => setOrder(event.target.value as Order)} {...aria}>
              <option value="lecture">As in the lectures</option>
              <option value="importance">Most important first</option>
              <option value="name">A to Z</option>
            </select>
          )}
        </Field>
      </div>
      <p className="small" role="status">
        {typed.trim() === '' ? `${concepts.length} concepts` : `${found.length} of ${concepts.length} concepts`}
      </p>
      {shown.map((concept, index) => (
        <div key={concept.id}>
          {order === 'lecture' && concept.section !== shown[index - 1]?.section && <h2 className="concepts-section">{concept.section}</h2>}
          <ConceptItem
            courseId={courseId} concept={concept} concepts={concepts} relations={relations(concept.id)} learns={isPrivate || !canEdit}
            onOpen={open}
            choice={canEdit ? { isChosen: chosen.has(concept.id), onChoose: (isChosen) => choose(concept.id, isChosen) } : null}
          />
        </div>
      ))}
      {found.length > shown.length && (
        <div className="concepts-acts">
          <Button onClick={() => setWhole(true)}>Show all {found.length}</Button>
        </div>
      )}
      <MergeBar
        chosen={picked} pending={pending} onClear={() => setChosen(new Set())}
        onMerge={async (into) => {
          const keys = picked.filter(({ id }) => id !== into.id).map(({ key }) => key)
          const problem = await edit({ kind: 'merge', keys, into: into.key }, `Merged into “${into.name}”`)
          if (!problem) setChosen(new Set())
          return problem
        }}
      />
    </div>
  )
}
