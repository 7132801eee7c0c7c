'use client'

import { Ellipsis, Link2, Pencil, Split, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { sentenceCase } from '#components/progress/sentence-case.ts'
import type { BoardConcept } from '#lib/progress/view.ts'
import { ConceptFacts } from './concept-facts.tsx'
import { EdgeDialog } from './edge-dialog.tsx'
import type { Relations } from './relations.ts'
import { RenameForm } from './rename-form.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { useConceptEdit } from './use-concept-edit.ts'

type Props = {
  courseId: string
  concept: BoardConcept
  concepts: BoardConcept[]
  relations: Relations
  learns: boolean
  onOpen: (id: string) => void
  /** To those who edit. */
  choice: { isChosen: boolean; onChoose: (isChosen: boolean) => void } | null
}

type Doing = 'rename' | 'split' | 'link' | null

export function ConceptItem({ courseId, concept, concepts, relations, learns, onOpen, choice }: Props) {
  const [doing, setDoing] = useState<Doing>(null)
  const { pending, edit, editAtOnce } = useConceptEdit(courseId)
  const { key, name } = concept
  const close = () => setDoing(null)
  const unlink = (from: BoardConcept, to: BoardConcept) =>
    void editAtOnce({ kind: 'removeEdge', from: from.key, to: to.key }, `${sentenceCase(from.name)} no longer builds on ${to.name}`)
  return (
    <article className="concepts-item" id={`concept-${concept.id}`} tabIndex={-1} aria-label={name}>
      <div className="concepts-item-head">
        {choice && (
          <input
            type="checkbox" checked={choice.isChosen} aria-label={`Choose ${name} to merge`}
            onChange={(event) => choice.onChoose(event.target.checked)}
          />
        )}
        {doing === 'rename' ? (
          <RenameForm
            name={name} pending={pending} onCancel={close}
            onRename={(to) => edit({ kind: 'rename', key, name: to }, `Renamed to “${to}”`)}
          />
        ) : (
          <h3 className="serif">{sentenceCase(name)}</h3>
        )}
        {choice && doing !== 'rename' && (
          <Menu
            trigger={
              <Button small iconOnly look="plain" aria-disabled={pending} aria-label={`Edit ${name}`}>
                <Ellipsis className="icon" />
              </Button>
            }
          >
            <MenuItem onSelect={() => setDoing('rename')}>
              <Pencil className="icon" />
              Rename
            </MenuItem>
            <MenuItem onSelect={() => setDoing('split')}>
              <Split className="icon" />
              Split
            </MenuItem>
            <MenuItem onSelect={() => setDoing('link')}>
              <Link2 className="icon" />
              Link to another
            </MenuItem>
            <MenuItem tone="wrong" onSelect={() => void editAtOnce({ kind: 'delete', key }, `“${name}” deleted`)}>
              <Trash2 className="icon" />
              Delete
            </MenuItem>
          </Menu>
        )}
      </div>
      <ConceptFacts concept={concept} relations={relations} learns={learns} onOpen={onOpen} {...(choice ? { onUnlink: unlink } : {})} />
      {doing === 'split' && (
        <SplitDialog
          concept={concept} pending={pending} onClose={close}
          onSplit={(into, phrases) => edit({ kind: 'split', key, name: into, phrases }, `“${into}” is a concept of its own`)}
        />
      )}
      {doing === 'link' && (
        <EdgeDialog
          concept={concept} concepts={concepts} pending={pending} onClose={close}
          onDraw={(from, to) => edit({ kind: 'drawEdge', from, to }, 'Linked')}
        />
      )}
    </article>
  )
}
