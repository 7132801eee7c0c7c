import type { useSheet } from './use-sheet.ts'

const LABELS = { low: 'Raise the explanation', half: 'Show the explanation alone', full: 'Show the page again' }

/** On a phone: drag, tap or use the arrow keys to raise and lower the panel. Hidden on wider screens. */
export function SheetHandle({ sheet }: { sheet: ReturnType<typeof useSheet> }) {
  return (
    <button type="button" className="reader-grip" aria-label={LABELS[sheet.rest]} aria-keyshortcuts="ArrowUp ArrowDown" {...sheet.grip}>
      <span />
    </button>
  )
}
