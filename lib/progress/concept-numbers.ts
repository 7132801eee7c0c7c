import type { Viewer } from '#lib/auth/viewer.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { StoredMastery } from './model/apply-answers.ts'
import { assess } from './model/assess.ts'
import type { Assessment } from './model/assess.ts'
import type { Gaussian } from './model/state.ts'

/** Concepts of material this viewer may see; their own numbers on them. */
export function conceptNumbers({ userId }: Viewer) {
  return {
    id: true, courseId: true, name: true, difficulty: true,
    masteries: { where: { userId } },
    course: { select: { name: true, intercept: true, abilities: { where: { userId } } } },
  } satisfies Prisma.ConceptSelect
}
type ConceptRow = Prisma.ConceptGetPayload<{ select: ReturnType<typeof conceptNumbers> }>

function stored(row: ConceptRow['masteries'][number] | undefined): StoredMastery | null {
  if (!row) return null
  const { mean, variance, ...rest } = row
  return { deviation: { mean, variance }, ...rest }
}

export function assessRow(row: ConceptRow, now: Date): Assessment {
  const gaussian = (x: Gaussian | null | undefined) => x ?? null
  return assess(
    {
      intercept: gaussian(row.course.intercept),
      ability: gaussian(row.course.abilities[0]),
      difficulty: gaussian(row.difficulty),
      mastery: stored(row.masteries[0]),
    },
    now,
  )
}
