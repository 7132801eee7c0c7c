'use client'

import { ChevronRight } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { followHere } from '#components/follow-here.ts'
import { timeLabel } from '#lib/materials/place-view.ts'
import type { OutlineEntry } from '#lib/materials/reader/view.ts'
import { aboveEntry, entryAt, nestOutline, openLevels } from './outline-tree.ts'
import type { OutlineNode } from './outline-tree.ts'

type Props = {
  entries: OutlineEntry[]
  /** Tag of the language they are written in. */
  language: string
  page: number
  open: (page: number) => void
}

type BranchProps = {
  nodes: OutlineNode[]
  current: number | null
  isOpen: (node: OutlineNode) => boolean
  toggle: (node: OutlineNode) => void
  choose: (node: OutlineNode) => void
}

function Place({ page, startsAt }: OutlineEntry) {
  return (
    <span className="headings-place num">
      {startsAt === null ? <span className="vh">, page </span> : <span className="vh">, at </span>}
      {startsAt === null ? page : timeLabel(startsAt)}
    </span>
  )
}

function Branch({ nodes, ...common }: BranchProps) {
  const { current, isOpen, toggle, choose } = common
  return (
    <ul>
      {nodes.map((node) => {
        const { index, entry, items } = node
        const isExpanded = items.length > 0 && isOpen(node)
        return (
          <li key={index}>
            <div className="headings-line">
              {items.length > 0 && (
                <button
                  type="button" className="headings-toggle" aria-expanded={isExpanded} aria-label={`Under ${entry.title}`}
                  onClick={() => toggle(node)}
                >
                  <ChevronRight className="icon" />
                </button>
              )}
              <a
                href={`?page=${entry.page}`} aria-current={index === current ? 'location' : undefined}
                onClick={(event) => followHere(event, () => choose(node))}
              >
                <span className="headings-title" dir="auto">{entry.title}</span>
                <Place {...entry} />
              </a>
            </div>
            {isExpanded && <Branch nodes={items} {...common} />}
          </li>
        )
      })}
    </ul>
  )
}

/** The headings of the lecture: those around the page in view are open and it is marked, the rest as far as there is room. */
export function OutlineList({ entries, language, page, open }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const [toggled, setToggled] = useState<ReadonlyMap<number, boolean>>(new Map())
  const [chosen, setChosen] = useState<number | null>(null)
  const tree = useMemo(() => nestOutline(entries), [entries])
  const levels = useMemo(() => openLevels(entries), [entries])
  // Several may begin on one page: the one that was pressed, else the first.
  const current = chosen !== null && entries[chosen]?.page === page ? chosen : entryAt(entries, page)
  const above = current === null ? [] : aboveEntry(entries, current)

  const isOpen = ({ index, entry }: OutlineNode) => toggled.get(index) ?? (entry.depth < levels || above.includes(index))
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div ref={list} className="headings" lang={language}>
      <Branch
        nodes={tree} current={current} isOpen={isOpen}
        toggle={(node) => setToggled((known) => new Map(known).set(node.index, !isOpen(node)))}
        choose={(node) => {
          setChosen(node.index)
          open(node.entry.page)
        }}
      />
    </div>
  )
}
