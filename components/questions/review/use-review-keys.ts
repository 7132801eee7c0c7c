import { usePageKeys } from '#components/ui/use-page-keys.ts'

/** By key, lower case. What is missing does nothing. */
type Keys = Readonly<Record<string, (() => void) | undefined>>

const TYPING = '[role="menu"], input, textarea, select, [contenteditable="true"]'

/** One-letter keys of the review: never while something is typed or chosen, or a dialog is open. */
export function useReviewKeys(keys: Keys) {
  usePageKeys(TYPING, (key) => keys[key])
}
