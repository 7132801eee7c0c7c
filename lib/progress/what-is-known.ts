import type { Viewer } from '#lib/auth/viewer.ts'
import { visibleConcept } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { assessRow, conceptNumbers } from './concept-numbers.ts'
import type { EvidenceLabel, MasteryWord } from './view.ts'

/**
 * What the student's answers say of one concept. `mastery` 0..1 is the probability that they can do it; without a first
 * answer given without help (`evidence` is "none") it says nothing of this student. `right`: sum of the scores of all answers.
 */
export type Known = { conceptId: string; name: string; mastery: number; evidence: EvidenceLabel; word: MasteryWord; right: number }

/** Of each of these concepts what is known of the viewer at `now`, by id; concepts of what they may not see are left out. */
export async function getWhatIsKnown(viewer: Viewer, conceptIds: readonly string[], now: Date): Promise<Map<string, Known>> {
  if (conceptIds.length === 0) return new Map()
  const rows = await prisma.concept.findMany({
    where: { AND: [visibleConcept(viewer), { id: { in: [...new Set(conceptIds)] } }] },
    select: conceptNumbers(viewer),
  })
  return new Map(rows.map((row) => {
    const { mastery, evidence, word } = assessRow(row, now)
    return [row.id, { conceptId: row.id, name: row.name, mastery, evidence, word, right: row.masteries[0]?.successes ?? 0 }]
  }))
}
