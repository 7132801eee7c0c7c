import { BookOpen, Lightbulb, TextQuote } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Option } from './options-of.ts'
import { SnippetText } from './snippet-text.tsx'

const ICONS: Record<Option['group'], LucideIcon> = { Lectures: BookOpen, Concepts: Lightbulb, Passages: TextQuote }

type Props = { id: string; option: Option; isCurrent: boolean; choose: () => void; open: () => void }

/** A result in a listbox. The keyboard stays in the field above it. */
export function OptionRow({ id, option: { group, name, place, snippet }, isCurrent, choose, open }: Props) {
  const Icon = ICONS[group]
  return (
    // The field that owns the list hears the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div id={id} className="search-option" role="option" tabIndex={-1} aria-selected={isCurrent} onMouseMove={choose} onClick={open}>
      <Icon className="icon" aria-hidden="true" />
      <div>
        {snippet ? (
          <p className="search-snippet">
            <SnippetText {...snippet} />
          </p>
        ) : (
          <p className="search-name">{name}</p>
        )}
        {place && <p className="search-place">{place}</p>}
      </div>
    </div>
  )
}
