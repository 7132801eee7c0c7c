import type { Viewer } from '#lib/auth/viewer.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'

/** Explanations this viewer asked for, of material they still may see. */
export function ownExplanation(viewer: Viewer): Prisma.ExplanationWhereInput {
  return { userId: viewer.userId, version: { material: visibleMaterial(viewer) } }
}
