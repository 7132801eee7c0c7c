import { usePageKeys } from '#components/ui/use-page-keys.ts'

type Keys = {
  /** Options by letter, from 0. */
  choose: (index: number) => void
  next: () => void
  previous?: () => void
  flag?: () => void
}

const TYPING = 'textarea, select, input:not([type="radio"]):not([readonly])'

/**
 * A, B, C choose, N goes on; in an exam P goes back and F flags. Only while the focus is in the paper (or nowhere),
 * never while something is typed or a dialog is open.
 */
export function useQuestionKeys({ choose, next, previous, flag }: Keys) {
  usePageKeys(TYPING, (key) => {
    if (key === 'n') return next
    if (key === 'p') return previous
    if (key === 'f') return flag
    return /^[a-e]$/.test(key) ? () => choose(key.charCodeAt(0) - 97) : undefined
  })
}
