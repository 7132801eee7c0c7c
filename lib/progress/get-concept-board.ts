import type { Viewer } from '#lib/auth/viewer.ts'
import { listEdits } from '#lib/concepts/edits/list-edits.ts'
import { getCourseConcepts } from '#lib/concepts/map/get-course-concepts.ts'
import { requireCourse } from '#lib/courses/queries.ts'
import { requireNotSitting } from '#lib/courses/require-not-sitting.ts'
import { getProgress } from './queries.ts'
import type { ConceptBoard } from './view.ts'

/**
 * Everything the page of a course's concepts shows: to students with their own mastery, to those who edit with the edits.
 * @throws AppError not-found for a course the viewer is not in; conflict while they sit an exam of it
 */
export async function getConceptBoard(viewer: Viewer, courseId: string, now: Date): Promise<ConceptBoard> {
  const { name: courseName, isPrivate, canEdit } = await requireCourse(viewer, courseId)
  await requireNotSitting(viewer, courseId, now)
  const [{ concepts, edges }, { courses }, edits] = await Promise.all([
    getCourseConcepts(viewer, courseId, now), getProgress(viewer, { now, courseId }), canEdit ? listEdits(viewer, courseId) : [],
  ])
  const learns = isPrivate || !canEdit
  const groups = courses.flatMap((course) => course.groups)
  const placed = groups.flatMap(({ title, concepts: members }) => members.map((concept) => ({ title, concept })))
  const byId = new Map(placed.map((place, at) => [place.concept.conceptId, { ...place, at }]))
  const listed = concepts.map((concept) => {
    const place = byId.get(concept.id)
    const section = place?.title ?? concept.places[0]?.title ?? ''
    return { ...concept, section, progress: learns ? (place?.concept ?? null) : null }
  })
  // In the order of the lectures.
  const at = ({ id }: { id: string }) => byId.get(id)?.at ?? Number.MAX_SAFE_INTEGER
  return { courseId, courseName, isPrivate, canEdit, concepts: listed.toSorted((a, b) => at(a) - at(b)), edges, edits }
}
