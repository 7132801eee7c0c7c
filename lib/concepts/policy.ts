import type { Viewer } from '#lib/auth/viewer.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'

/** Not deleted by a person, nor merged into another: lists show it, and it is asked about. */
export const SHOWN_CONCEPT = { isHidden: false } as const satisfies Prisma.ConceptWhereInput

/** The same for rows that belong to a concept: its sources, its mentions, its questions. */
export const OF_SHOWN_CONCEPT = { concept: SHOWN_CONCEPT } as const

/** Concepts of lectures this viewer may see. */
export function visibleConcept(viewer: Pick<Viewer, 'userId'>, now = new Date()): Prisma.ConceptWhereInput {
  return { ...SHOWN_CONCEPT, sources: { some: { version: { material: visibleMaterial(viewer, now) } } } }
}
