import type { Viewer } from '#lib/auth/viewer.ts'
import { loadSurvivors } from '#lib/concepts/edits/load-survivors.ts'
import { listConceptPlaces } from '#lib/progress/concept-places.ts'
import { loadFirstTries } from './load-first-tries.ts'
import { byStruggle, sumUpConcept } from './model/sum-up-concept.ts'
import { requireTaughtClass } from './require-taught-class.ts'
import type { ClassConcept, ClassStruggle } from './view.ts'

/**
 * Concepts that enough students have answered, where the class struggles most first.
 * @throws AppError not-found for a class the viewer does not teach
 */
export async function listClassConcepts(viewer: Viewer, courseId: string): Promise<ClassConcept[]> {
  await requireTaughtClass(viewer, courseId)
  const { into } = await loadSurvivors(courseId)
  const byConcept = Map.groupBy(await loadFirstTries(courseId), ({ conceptId }) => into.get(conceptId) ?? conceptId)
  const sums = new Map([...byConcept].flatMap(([id, tries]) => {
    const sum = sumUpConcept(tries)
    return sum ? [[id, sum] as const] : []
  }))
  if (sums.size === 0) return []
  const places = await listConceptPlaces(viewer, courseId)
  return places
    .flatMap(({ materialId, concept: { conceptId, name, page } }) => {
      const sum = sums.get(conceptId)
      return sum ? [{ conceptId, name, materialId, page, ...sum }] : []
    })
    .toSorted(byStruggle)
}

/** Above this share right, in percent, the lowest concept is no struggle: what the learner model calls mastered. */
const NO_STRUGGLE = 80

/**
 * The concept the class is surest to be weak on; null where nothing is known well enough, or nothing is weak.
 * @throws AppError not-found for a class the viewer does not teach
 */
export async function getClassStruggle(viewer: Viewer, courseId: string): Promise<ClassStruggle | null> {
  const concepts = await listClassConcepts(viewer, courseId)
  return concepts.find(({ evidence, band }) => evidence !== 'thin' && band.at < NO_STRUGGLE) ?? null
}
