import type { Viewer } from '#lib/auth/viewer.ts'
import { getHeldQuestions } from '#lib/exams/held-questions.ts'
import { loadCandidates } from '#lib/exams/load-candidates.ts'
import type { Candidate, DrawnItem } from '#lib/exams/model/assemble.ts'
import { chooseSet } from './model/choose-set.ts'
import type { Focus } from './resolve-source.ts'

export type DrawnSet = {
  items: DrawnItem[]
  /** Candidates on the focus itself, fillers left out. */
  onFocus: Candidate[]
  candidates: Candidate[]
  /** Was something left out because it stands in a paper being sat? */
  held: boolean
}

/** Draws a set for a focus; nothing that stands in a paper this student is sitting is among it. */
export async function drawSet(viewer: Viewer, focus: Focus, now: Date, seed: number): Promise<DrawnSet> {
  const conceptIds = focus.concepts.map((concept) => concept.id)
  const materialIds = focus.materials.map((material) => material.id)
  const [all, held] = await Promise.all([
    loadCandidates(viewer, [
      ...conceptIds.map((id) => ({ kind: 'concept' as const, id })),
      ...materialIds.map((id) => ({ kind: 'material' as const, id })),
    ], now),
    getHeldQuestions(viewer, now),
  ])
  const candidates = all.filter(({ questionId, enemyGroup }) => !held.isHeld({ id: questionId, enemyGroup }))
  return {
    items: chooseSet(candidates, { conceptIds, materialIds }, seed),
    onFocus: conceptIds.length === 0 ? candidates : candidates.filter((one) => one.conceptIds.some((id) => conceptIds.includes(id))),
    candidates,
    held: candidates.length < all.length,
  }
}
