'use client'

import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { SearchHit } from '#lib/retrieval/view.ts'
import { placeOf, statusOf } from './search-words.ts'
import { SnippetText } from './snippet-text.tsx'
import { useFindKeys } from './use-find-keys.ts'
import { foundOf, LONGEST_FIELD, useSearch } from './use-search.ts'

type Props = {
  materialId: string
  isOpen: boolean
  setOpen: (isOpen: boolean) => void
  /** Opens the page and marks the passage. */
  show: (hit: SearchHit) => void
}

const NONE = -1

/** Search in the lecture that is open: what was found, page by page, and the way from one to the next. */
export function FindInLecture({ materialId, isOpen, setOpen, show }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const opener = useRef<Element | null>(null)
  const [text, setText] = useState('')
  const [current, setCurrent] = useState(NONE)
  const state = useSearch(isOpen ? text : '', { materialId })
  const hits = (foundOf(state)?.passages ?? []).toSorted((a, b) => a.page - b.page)

  const close = () => {
    setOpen(false)
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }
  const open = () => {
    setOpen(true)
    field.current?.select()
  }
  const goTo = (to: number) => {
    if (hits.length === 0 || state.status === 'searching') return
    const next = (to + hits.length) % hits.length
    const hit = hits[next]
    if (!hit) return
    setCurrent(next)
    show(hit)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const next = () => goTo(current + 1)
  const previous = () => goTo(current === NONE ? NONE : current - 1)
  useFindKeys(isOpen, { open, close, next, previous })
  useEffect(() => {
    if (!isOpen) return
    opener.current = document.activeElement
    field.current?.select()
  }, [isOpen])

  if (!isOpen) return null
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const act = { Enter: event.shiftKey ? previous : next, ArrowDown: next, ArrowUp: previous, Escape: close }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <search className="find" aria-label="Search in this lecture">
      <div className="find-bar">
        <input
          ref={field} className="input" type="text" aria-label="Search in this lecture" placeholder="Search in this lecture"
          autoComplete="off" spellCheck={false} enterKeyHint="search" maxLength={LONGEST_FIELD} value={text}
          onChange={({ target }) => {
            setText(target.value)
            setCurrent(NONE)
          }}
          onKeyDown={onKeyDown}
        />
        <Button look="plain" small iconOnly aria-label="Previous place" aria-keyshortcuts="P" aria-disabled={hits.length === 0} onClick={previous}>
          <ChevronUp className="icon" />
        </Button>
        <Button look="plain" small iconOnly aria-label="Next place" aria-keyshortcuts="N" aria-disabled={hits.length === 0} onClick={next}>
          <ChevronDown className="icon" />
        </Button>
        <Button look="plain" small iconOnly aria-label="Close the search" aria-keyshortcuts="Escape" onClick={close}>
          <X className="icon" />
        </Button>
      </div>
      <p className="search-status meta" role="status">
        {current !== NONE && hits.length > 0 ? `Place ${current + 1} of ${hits.length}` : statusOf(state, hits.length, 'this lecture')}
      </p>
      {hits.length > 0 && (
        <ol ref={list} className="find-list" aria-label="Places found">
          {hits.map((hit, at) => (
            <li key={hit.id}>
              <button type="button" className="search-option" aria-current={at === current || undefined} onClick={() => goTo(at)}>
                <span className="search-snippet">
                  <SnippetText {...hit.snippet} />
                </span>
                <span className="search-place">{placeOf(hit, false)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </search>
  )
}
