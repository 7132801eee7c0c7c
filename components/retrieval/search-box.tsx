'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { optionsOf } from './options-of.ts'
import { OptionRow } from './option-row.tsx'
import { statusOf } from './search-words.ts'
import { foundOf, LONGEST_FIELD, useSearch } from './use-search.ts'

type Props = {
  label: string
  placeholder: string
  /** Nothing: everywhere. */
  scope: { courseId?: string }
  /** What is searched, as it is called in a sentence: "these lectures". */
  where: string
  /** Passages listed at most. */
  most: number
  /** Something was opened. */
  onOpen?: () => void
}

/** A field and what it finds beneath it: arrows choose, Enter opens, Escape empties the field. */
export function SearchBox({ label, placeholder, scope, where, most, onOpen }: Props) {
  const id = useId()
  const router = useRouter()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const [isActive, setActive] = useState(false)
  const state = useSearch(text, scope)
  const options = optionsOf(foundOf(state), most)
  const current = Math.min(chosen, options.length - 1)
  const isOpen = isActive && text.trim() !== ''

  const type = (value: string) => {
    setText(value)
    setChosen(0)
  }
  const open = (href: string) => {
    onOpen?.()
    router.push(href)
  }
  const move = (to: number) => {
    const next = (to + options.length) % options.length
    setChosen(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const act = {
      ArrowDown: () => move(current + 1),
      ArrowUp: () => move(current - 1),
      // What was found before belongs to other words.
      Enter: () => state.status === 'found' && options[current] && open(options[current].href),
    }[event.key]
    if (act && options.length > 0) {
      event.preventDefault()
      act()
    }
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      type('')
    }
  }
  const groups = [...Map.groupBy(options.map((option, at) => ({ option, at })), ({ option }) => option.group)]
  return (
    <div
      className="search" data-open={isOpen || undefined} onFocus={() => setActive(true)}
      onBlur={({ currentTarget, relatedTarget }) => setActive(currentTarget.contains(relatedTarget))}
    >
      <div className="search-field">
        <Search className="icon" aria-hidden="true" />
        <input
          className="input" type="text" role="combobox" aria-label={label} placeholder={placeholder} autoComplete="off" spellCheck={false}
          enterKeyHint="search" maxLength={LONGEST_FIELD} value={text} aria-expanded={isOpen && options.length > 0}
          aria-controls={`${id}-list`} aria-autocomplete="list"
          aria-activedescendant={isOpen && current >= 0 ? `${id}-${current}` : undefined}
          onChange={({ target }) => type(target.value)} onKeyDown={onKeyDown}
        />
      </div>
      <div className="search-results">
        <p className="search-status meta" role="status">
          {isOpen && statusOf(state, options.length, where)}
        </p>
        {isOpen && options.length > 0 && (
          <div id={`${id}-list`} role="listbox" aria-label="Results" aria-busy={state.status === 'searching'}>
            {groups.map(([group, rows]) => (
              <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
                <p className="search-group" id={`${id}-${group}`} role="presentation">
                  {group}
                </p>
                {rows.map(({ option, at }) => (
                  <OptionRow key={option.id} id={`${id}-${at}`} option={option} isCurrent={at === current} choose={() => setChosen(at)} open={() => open(option.href)} />
                ))}
              </div>
            ))}
          </div>
        )}
      </div>
    </div>
  )
}
