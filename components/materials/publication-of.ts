import type { Publication } from '#lib/materials/schema.ts'
import type { Visibility } from '#lib/materials/view.ts'

/** The choice that makes a lecture as visible as this one is. */
export function publicationOf(visibility: Visibility): Publication {
  if (visibility.state === 'from') return { kind: 'from', local: visibility.local }
  return { kind: visibility.state === 'hidden' ? 'hidden' : 'now' }
}
