import type { Tx } from '#lib/db/client.ts'
import type { Loaded, StoredMastery } from './model/apply-answers.ts'
import { PRIOR } from './model/state.ts'
import type { Gaussian } from './model/state.ts'

type Owner = { userId: string; courseId: string }
type Pair = { id: string; mean: number; variance: number }
type MasteryRow = Pair & Omit<StoredMastery, 'deviation'>

/**
 * Makes the rows that are missing and locks all of them, one statement a table: an upsert that changes nothing takes
 * the row lock as SELECT ... FOR UPDATE would. Always in this order and by id, so that two papers handed in together
 * wait for each other and never deadlock. The student's own row comes first: it also orders their "first answer" check.
 */
export async function lockRows(
  tx: Tx,
  { userId, courseId }: Owner,
  wanted: { at: Date; conceptIds: string[]; questions: Map<string, number> },
): Promise<Loaded> {
  const concepts = wanted.conceptIds.toSorted()
  const questions = [...wanted.questions].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const [ability] = await tx.$queryRaw<Pair[]>`
    INSERT INTO "Ability" AS t ("userId", "courseId", mean, variance)
    VALUES (${userId}, ${courseId}, ${PRIOR.ability.mean}, ${PRIOR.ability.variance})
    ON CONFLICT ("userId", "courseId") DO UPDATE SET mean = t.mean RETURNING t."userId" AS id, t.mean, t.variance`
  const masteries = await tx.$queryRaw<MasteryRow[]>`
    INSERT INTO "Mastery" AS t ("userId", "conceptId", mean, variance, "unaidedDays", "lastAt")
    SELECT ${userId}, id, ${PRIOR.deviation.mean}::float8, ${PRIOR.deviation.variance}::float8, '{}', ${wanted.at}::timestamp
    FROM unnest(${concepts}::text[]) AS id ORDER BY id
    ON CONFLICT ("userId", "conceptId") DO UPDATE SET mean = t.mean
    RETURNING t."conceptId" AS id, t.mean, t.variance, t.successes, t.failures, t."recentSuccesses", t."recentFailures",
      t.unaided, t."unaidedDays", t."lastAt"`
  const [intercept] = await tx.$queryRaw<Pair[]>`
    INSERT INTO "CourseIntercept" AS t ("courseId", mean, variance)
    VALUES (${courseId}, ${PRIOR.intercept.mean}, ${PRIOR.intercept.variance})
    ON CONFLICT ("courseId") DO UPDATE SET mean = t.mean RETURNING t."courseId" AS id, t.mean, t.variance`
  const difficulties = await tx.$queryRaw<Pair[]>`
    INSERT INTO "ConceptDifficulty" AS t ("conceptId", mean, variance)
    SELECT id, ${PRIOR.difficulty.mean}::float8, ${PRIOR.difficulty.variance}::float8 FROM unnest(${concepts}::text[]) AS id ORDER BY id
    ON CONFLICT ("conceptId") DO UPDATE SET mean = t.mean RETURNING t."conceptId" AS id, t.mean, t.variance`
  const items = await tx.$queryRaw<Pair[]>`
    INSERT INTO "ItemDifficulty" AS t ("questionId", mean, variance)
    SELECT id, prior, ${PRIOR.itemVariance}::float8
    FROM unnest(${questions.map(([id]) => id)}::text[], ${questions.map(([, prior]) => prior)}::float8[]) AS q(id, prior) ORDER BY id
    ON CONFLICT ("questionId") DO UPDATE SET mean = t.mean RETURNING t."questionId" AS id, t.mean, t.variance`
  const earlier = await tx.evidence.findMany({
    where: { userId, questionId: { in: questions.map(([id]) => id) } },
    select: { questionId: true },
    distinct: ['questionId'],
  })
  if (!ability || !intercept) throw new Error('An upsert gave no row.')
  return {
    intercept: gaussian(intercept),
    ability: gaussian(ability),
    items: new Map(items.map((row) => [row.id, gaussian(row)])),
    difficulties: new Map(difficulties.map((row) => [row.id, gaussian(row)])),
    masteries: new Map(masteries.map(({ id, mean, variance, ...rest }) => [id, { deviation: { mean, variance }, ...rest }])),
    answered: new Set(earlier.map(({ questionId }) => questionId)),
  }
}

const gaussian = ({ mean, variance }: Pair): Gaussian => ({ mean, variance })

/** Writes back what {@link lockRows} gave, one statement a table. */
export async function writeRows(tx: Tx, { userId, courseId }: Owner, after: Loaded): Promise<void> {
  await tx.$executeRaw`UPDATE "Ability" SET mean = ${after.ability.mean}, variance = ${after.ability.variance}
    WHERE "userId" = ${userId} AND "courseId" = ${courseId}`
  const masteries = Array.from(after.masteries, ([id, { deviation, lastAt, ...rest }]) => ({
    id, ...deviation, ...rest, lastAt: lastAt.toISOString(),
  }))
  await tx.$executeRaw`
    UPDATE "Mastery" t SET mean = r.mean, variance = r.variance, successes = r.successes, failures = r.failures,
      "recentSuccesses" = r."recentSuccesses", "recentFailures" = r."recentFailures", unaided = r.unaided,
      "unaidedDays" = r."unaidedDays", "lastAt" = r."lastAt"
    FROM jsonb_to_recordset(${JSON.stringify(masteries)}::jsonb) AS r(id text, mean float8, variance float8,
      successes float8, failures float8, "recentSuccesses" float8, "recentFailures" float8,
      unaided int, "unaidedDays" text[], "lastAt" timestamp(3))
    WHERE t."userId" = ${userId} AND t."conceptId" = r.id`
  await tx.$executeRaw`UPDATE "CourseIntercept" SET mean = ${after.intercept.mean}, variance = ${after.intercept.variance}
    WHERE "courseId" = ${courseId}`
  await tx.$executeRaw`
    UPDATE "ConceptDifficulty" t SET mean = r.mean, variance = r.variance
    FROM jsonb_to_recordset(${pairs(after.difficulties)}::jsonb) AS r(id text, mean float8, variance float8) WHERE t."conceptId" = r.id`
  await tx.$executeRaw`
    UPDATE "ItemDifficulty" t SET mean = r.mean, variance = r.variance
    FROM jsonb_to_recordset(${pairs(after.items)}::jsonb) AS r(id text, mean float8, variance float8) WHERE t."questionId" = r.id`
}

const pairs = (rows: ReadonlyMap<string, Gaussian>): string => JSON.stringify(Array.from(rows, ([id, row]) => ({ id, ...row })))
