import type { Viewer } from '#lib/auth/viewer.ts'
import { visibleConcept } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { assessRow, conceptNumbers } from './concept-numbers.ts'
import { listConceptPlaces } from './concept-places.ts'
import { groupConcepts } from './model/group-concepts.ts'
import type { CourseProgress, ProgressView, WeakConcept } from './view.ts'

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
