import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { notFound } from '#lib/errors.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { getWhatIsKnown, type Known } from '#lib/progress/what-is-known.ts'
import { hasShown, levelOf } from './level.ts'
import { loadPrerequisites, type Prerequisite } from './load-prerequisites.ts'
import { loadRecord } from './load-record.ts'
import { loadTarget, type PersonalTarget } from './load-target.ts'
import { NOTHING_KNOWN, type Missing, type Personal } from './personal.ts'

const MOST_MISSING = 3
const MOST_MASTERED = 5

/**
 * What an explanation of this target may take into account of the viewer: only their own record, and nothing at all where
 * they have switched that off.
 * @throws AppError not-found for a version of material the viewer may not see
 */
export async function loadPersonal(viewer: Viewer, wanted: PersonalTarget, now: Date): Promise<Personal> {
  const version = await prisma.materialVersion.findFirst({
    where: { id: wanted.versionId, material: visibleMaterial(viewer) },
    select: { id: true, materialId: true, material: { select: { courseId: true, createdAt: true } } },
  })
  if (!version) throw notFound('This lecture')
  const { personalises } = await prisma.user.findUniqueOrThrow({ where: { id: viewer.userId }, select: { personalises: true } })
  if (!personalises) return NOTHING_KNOWN
  const target = await loadTarget(wanted)
  if (target.concepts.length === 0) return NOTHING_KNOWN
  const { id, materialId, material: { courseId, createdAt } } = version
  const needed = await loadPrerequisites(viewer, { id, materialId, courseId, materialCreatedAt: createdAt }, target)
  const needs = needed.map(({ conceptId, name }) => ({ id: conceptId, name }))
  const known = await getWhatIsKnown(viewer, [...target.concepts, ...needs].map((concept) => concept.id), now)
  const { answered, mistakes } = await loadRecord(viewer, { courseId, concepts: target.concepts }, now)
  const [only, ...others] = target.concepts
  return {
    level: levelOf(target.concepts.flatMap((concept) => known.get(concept.id) ?? [])),
    answered: answered.of === 0 ? null : { ...answered, about: others.length === 0 ? (only?.name ?? null) : null },
    missing: chooseMissing(needed, known),
    mastered: masteredOf(others.length > 0 ? [...needs, ...target.concepts] : needs, known),
    mistakes,
  }
}

const URGENCY: Missing['why'][] = ['weak', 'not-met', 'not-shown']

/** What was answered and is not known first, then what was never met; what more of the target builds on goes before. */
function chooseMissing(needed: readonly Prerequisite[], known: ReadonlyMap<string, Known>): Missing[] {
  const missing = needed.flatMap(({ isOpened, uses, ...place }) => {
    const own = known.get(place.conceptId)
    if (!own || hasShown(own)) return []
    const why: Missing['why'] = own.evidence !== 'none' ? 'weak' : isOpened ? 'not-shown' : 'not-met'
    return [{ missing: { ...place, why }, uses }]
  })
  return missing
    .toSorted((a, b) => URGENCY.indexOf(a.missing.why) - URGENCY.indexOf(b.missing.why) || b.uses - a.uses
      || (a.missing.conceptId < b.missing.conceptId ? -1 : 1))
    .map((each) => each.missing)
    .slice(0, MOST_MISSING)
}

/** Names of those the student is solid on: of a single concept its prerequisites, of a page also what it is about. */
function masteredOf(concepts: readonly { id: string; name: string }[], known: ReadonlyMap<string, Known>): string[] {
  return concepts.filter(({ id }) => known.get(id)?.word === 'Solid').map(({ name }) => name).slice(0, MOST_MASTERED)
}
