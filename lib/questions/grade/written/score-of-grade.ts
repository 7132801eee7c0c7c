import { BUILTIN_ENGINE } from '#lib/ai/define-task.ts'
import type { GradeRecord } from '#lib/questions/schema.ts'

/**
 * What a written answer counts, 0..1: the share of points found by a model or an instructor. Null where nobody could tell, where
 * it is not graded yet, where the student marked it, and for the built-in grader, which gives no mark.
 */
export function scoreOfGrade({ verdict, engine, facets }: GradeRecord): number | null {
  if (engine === BUILTIN_ENGINE || (verdict !== 'all-found' && verdict !== 'missing') || facets.length === 0) return null
  return facets.filter((facet) => facet.verdict === 'found').length / facets.length
}
