import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { listConceptPlaces } from './concept-places.ts'
import { assess } from './model/assess.ts'
import type { Assessment } from './model/assess.ts'
import type { StoredMastery } from './model/apply-answers.ts'
import { groupConcepts } from './model/group-concepts.ts'
import type { Gaussian } from './model/state.ts'
import type { CourseProgress, ProgressView, WeakConcept } from './view.ts'

/** Concepts of material this viewer may see; their own numbers on them. */
function conceptNumbers({ userId }: Viewer) {
  return {
    id: true, courseId: true, name: true, difficulty: true,
    masteries: { where: { userId } },
    course: { select: { name: true, intercept: true, abilities: { where: { userId } } } },
  } satisfies Prisma.ConceptSelect
}
type ConceptRow = Prisma.ConceptGetPayload<{ select: ReturnType<typeof conceptNumbers> }>

const visibleConcept = (viewer: Viewer): Prisma.ConceptWhereInput => ({
  sources: { some: { version: { material: visibleMaterial(viewer) } } },
})

function stored(row: ConceptRow['masteries'][number] | undefined): StoredMastery | null {
  if (!row) return null
  const { mean, variance, ...rest } = row
  return { deviation: { mean, variance }, ...rest }
}

function assessRow(row: ConceptRow, now: Date): Assessment {
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

/** What the viewer can do, over everything they may see or over one course. A foreign course gives no courses. */
export async function getProgress(viewer: Viewer, { now, courseId }: { now: Date; courseId?: string }): Promise<ProgressView> {
  const places = await listConceptPlaces(viewer, courseId)
  const ids = places.map(({ concept }) => concept.conceptId)
  const rows = await prisma.concept.findMany({ where: { id: { in: ids } }, select: conceptNumbers(viewer) })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const placed = places.flatMap((place) => {
    const row = byId.get(place.concept.conceptId)
    return row ? [{ ...place, row, concept: { ...place.concept, materialId: place.materialId, ...assessRow(row, now) } }] : []
  })
  const courses = [...Map.groupBy(placed, ({ row }) => row.courseId)].map(
    ([id, members]): CourseProgress => ({ courseId: id, courseName: members[0]?.row.course.name ?? '', groups: groupConcepts(members) }),
  )
  return { courses, asked: placed.filter(({ concept }) => concept.answers > 0).length, total: placed.length }
}

/** Lowest probability of mastery first, among concepts asked at least once. */
export async function getWeakestConcepts(
  viewer: Viewer,
  { now, limit, courseId }: { now: Date; limit: number; courseId?: string },
): Promise<WeakConcept[]> {
  const rows = await prisma.concept.findMany({
    where: { ...visibleConcept(viewer), ...(courseId === undefined ? {} : { courseId }), masteries: { some: { userId: viewer.userId } } },
    select: conceptNumbers(viewer),
  })
  return rows
    .map((row) => ({ row, ...assessRow(row, now) }))
    .toSorted((a, b) => a.mastery - b.mastery || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, limit)
    .map(({ row, mastery, word, evidence }) => ({ conceptId: row.id, name: row.name, courseId: row.courseId, mastery, word, evidence }))
}
