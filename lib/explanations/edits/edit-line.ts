import { auditEdit } from './audit.ts'
import { dropAsides, dropOpener } from './delete.ts'
import { splitIdeas } from './split.ts'

type Place = { start: number; end: number }

/** A sentence ready to be shown in place: shortened where that is safe, else as it stands. */
export function shorten(text: string, terms: readonly Place[], options: { withoutOpener: boolean }): string {
  const shorter = dropAsides(options.withoutOpener ? dropOpener(text) : text)
  if (shorter === text || auditEdit(text, [shorter], terms) === null) return shorter
  const withOpener = dropAsides(text)
  return auditEdit(text, [withOpener], terms) === null ? withOpener : text
}

/** A sentence as one idea per piece, or whole where it cannot be split safely. */
export function ideasOf(text: string, terms: readonly Place[]): string[] {
  const shorter = shorten(text, terms, { withoutOpener: false })
  const pieces = splitIdeas(shorter)
  return auditEdit(text, pieces, terms) === null ? pieces : [shorter]
}
