import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import type { LoggedAnswer } from './model/replay.ts'
import type { CourseReplay } from './model/replay-course.ts'
import { PRIOR } from './model/state.ts'
import type { Gaussian } from './model/state.ts'

/** Rows written at once. */
const SLICE = 200

function slices<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / SLICE) }, (_, at) => rows.slice(at * SLICE, (at + 1) * SLICE))
}

/** Puts down with each answer what it is computed with now. */
export async function writeSharedLog(changed: ReadonlyMap<bigint, LoggedAnswer['shared']>): Promise<void> {
  for (const rows of slices([...changed])) {
    const json = JSON.stringify(rows.map(([sequence, shared]) => ({ sequence: String(sequence), shared })))
    await prisma.$executeRaw`
      UPDATE "Evidence" e SET shared = r.shared
      FROM jsonb_to_recordset(${json}::jsonb) AS r(sequence bigint, shared jsonb) WHERE e.sequence = r.sequence`
  }
}

/**
 * Writes one student's numbers. Their own row is locked first, as by an answer (evidence-rows.ts).
 * @returns false, with nothing written, where they answered after what the replay has read
 */
export async function writeStudent(courseId: string, userId: string, replay: CourseReplay): Promise<boolean> {
  const { ability, masteries } = replay.students.get(userId) ?? { ability: PRIOR.ability, masteries: new Map() as never }
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT mean FROM "Ability" WHERE "userId" = ${userId} AND "courseId" = ${courseId} FOR UPDATE`
    if (await tx.evidence.count({ where: { userId, courseId, sequence: { gt: replay.last } } })) return false
    await tx.ability.updateMany({ where: { userId, courseId }, data: { mean: ability.mean, variance: ability.variance } })
    await writeMasteries(tx, courseId, userId, masteries)
    return true
  })
}

type Masteries = NonNullable<ReturnType<CourseReplay['students']['get']>>['masteries']

async function writeMasteries(tx: Tx, courseId: string, userId: string, masteries: Masteries): Promise<void> {
  const before = await tx.mastery.findMany({ where: { userId, concept: { courseId } }, orderBy: { conceptId: 'asc' } })
  const known = new Map(before.map((row) => [row.conceptId, row]))
  const wanted = Array.from(masteries, ([conceptId, { deviation, ...rest }]) => ({ userId, conceptId, ...deviation, ...rest }))
  const isSame = (row: (typeof wanted)[number]) => {
    const old = known.get(row.conceptId)
    return old !== undefined && old.mean === row.mean && old.variance === row.variance && old.successes === row.successes
      && old.failures === row.failures && old.recentSuccesses === row.recentSuccesses && old.unaided === row.unaided
      && old.unaidedDays.length === row.unaidedDays.length
  }
  const changed = wanted.filter((row) => !isSame(row)).toSorted((a, b) => (a.conceptId < b.conceptId ? -1 : 1))
  const missing = changed.filter(({ conceptId }) => !known.has(conceptId)).map(({ conceptId }) => conceptId)
  // A concept may be gone by now.
  const standing = await tx.concept.findMany({ where: { id: { in: missing }, courseId }, select: { id: true } })
  const made = new Set(standing.map(({ id }) => id))
  await tx.mastery.createMany({ data: changed.filter(({ conceptId }) => made.has(conceptId)) })
  for (const rows of slices(changed.filter((row) => known.has(row.conceptId)))) {
    await tx.$executeRaw`
      UPDATE "Mastery" t SET mean = r.mean, variance = r.variance, successes = r.successes, failures = r.failures,
        "recentSuccesses" = r."recentSuccesses", "recentFailures" = r."recentFailures", unaided = r.unaided,
        "unaidedDays" = r."unaidedDays", "lastAt" = r."lastAt"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("conceptId" text, mean float8, variance float8,
        successes float8, failures float8, "recentSuccesses" float8, "recentFailures" float8,
        unaided int, "unaidedDays" text[], "lastAt" timestamp(3))
      WHERE t."userId" = ${userId} AND t."conceptId" = r."conceptId"`
  }
  // Nothing they answered speaks of these any more. Of a merged concept the old row is left where it was.
  const silent = before.filter(({ conceptId }) => !masteries.has(conceptId)).map(({ conceptId }) => conceptId)
  if (silent.length === 0) return
  const merged = await tx.evidence.findMany({ where: { userId, courseId, conceptIds: { hasSome: silent } }, select: { conceptIds: true } })
  const named = new Set(merged.flatMap(({ conceptIds }) => conceptIds))
  await tx.mastery.deleteMany({ where: { userId, conceptId: { in: silent.filter((id) => !named.has(id)) } } })
}

const json = (rows: readonly (readonly [string, Gaussian])[]) =>
  JSON.stringify(rows.map(([id, { mean, variance }]) => ({ id, mean, variance })))

/**
 * Writes what all students of a course share, behind the lock that every answer in it takes; concepts and items in slices.
 * @returns false where somebody answered after what the replay has read; what was not written yet is not
 */
export async function writeCourseNumbers(courseId: string, replay: CourseReplay): Promise<boolean> {
  const { intercept, difficulties, items } = replay
  if (!intercept) return true
  const write = (work: (tx: Tx) => Promise<unknown>) =>
    prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT mean FROM "CourseIntercept" WHERE "courseId" = ${courseId} FOR UPDATE`
      if (await tx.evidence.count({ where: { courseId, sequence: { gt: replay.last } } })) return false
      await work(tx)
      return true
    })
  const { mean, variance } = intercept
  if (!(await write((tx) => tx.courseIntercept.updateMany({ where: { courseId }, data: { mean, variance } })))) return false
  for (const rows of slices([...difficulties].toSorted(([a], [b]) => (a < b ? -1 : 1)))) {
    const isWritten = await write((tx) => tx.$executeRaw`
      UPDATE "ConceptDifficulty" t SET mean = r.mean, variance = r.variance
      FROM jsonb_to_recordset(${json(rows)}::jsonb) AS r(id text, mean float8, variance float8)
      WHERE t."conceptId" = r.id AND (t.mean <> r.mean OR t.variance <> r.variance)`)
    if (!isWritten) return false
  }
  for (const rows of slices([...items].toSorted(([a], [b]) => (a < b ? -1 : 1)))) {
    const isWritten = await write((tx) => tx.$executeRaw`
      UPDATE "ItemDifficulty" t SET mean = r.mean, variance = r.variance
      FROM jsonb_to_recordset(${json(rows)}::jsonb) AS r(id text, mean float8, variance float8)
      WHERE t."questionId" = r.id AND (t.mean <> r.mean OR t.variance <> r.variance)`)
    if (!isWritten) return false
  }
  return true
}
