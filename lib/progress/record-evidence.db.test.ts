import { beforeAll, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { PRIOR, priorConcept } from './model/state.ts'
import type { LearnerState } from './model/state.ts'
import { update } from './model/update.ts'
import { recordEvidence } from './record-evidence.ts'
import type { EvidenceRecord } from './record-evidence.ts'

const AT = new Date('2026-11-25T10:00:00Z')
type Given = Partial<EvidenceRecord['answers'][number]> & { questionId: string; conceptIds: string[] }

const answer = (given: Given) => ({ score: 1, guess: 0.25, helped: false, difficultyPrior: 0, ...given })

async function course() {
  const student = await createStudent()
  const [a, b] = await Promise.all(['a', 'b'].map((key) => prisma.concept.create({ data: { courseId: student.courseId, key, name: key } })))
  if (!a || !b) throw new Error('no concepts')
  return { userId: student.viewer.userId, courseId: student.courseId, a: a.id, b: b.id }
}

async function record(who: { userId: string; courseId: string }, answers: Given[], at = AT) {
  const { userId, courseId } = who
  await prisma.$transaction((tx) =>
    recordEvidence(tx, { userId, courseId, kind: 'EXAM', at, timeZone: 'UTC', answers: answers.map(answer) }),
  )
}

const mastery = (userId: string, conceptId: string) =>
  prisma.mastery.findUniqueOrThrow({ where: { userId_conceptId: { userId, conceptId } } })
const itemOf = (questionId: string) => prisma.itemDifficulty.findUniqueOrThrow({ where: { questionId } })
const log = (userId: string) => prisma.evidence.findMany({ where: { userId }, orderBy: { sequence: 'asc' } })

let c: Awaited<ReturnType<typeof course>>
beforeAll(async () => {
  c = await course()
})

test('a batch comes out as the model says, and the log keeps what it was computed with', async () => {
  const answers = [
    { questionId: 'z', conceptIds: [c.a], score: 1, difficultyPrior: 0.4 },
    { questionId: 'y', conceptIds: [c.b, c.a], score: 0, difficultyPrior: -0.3 },
    { questionId: 'x', conceptIds: [], score: 0.5, guess: 0 },
  ]
  await record(c, answers)
  const { intercept, ability } = PRIOR
  let state: LearnerState = { intercept, ability, item: { mean: 0.4, variance: 1.25 }, concepts: [priorConcept()] }
  const first = update(state, { score: 1, guess: 0.25, weight: 1 })
  state = { ...first, item: { mean: -0.3, variance: 1.25 }, concepts: [priorConcept(), first.concepts[0] ?? priorConcept()] }
  const second = update(state, { score: 0, guess: 0.25, weight: 1 })
  const third = update({ ...second, item: { mean: 0, variance: 1.25 }, concepts: [] }, { score: 0.5, guess: 0, weight: 1 })

  const near = (row: { mean: number; variance: number }, x: { mean: number; variance: number } | undefined) => {
    expect(row.mean).toBeCloseTo(x?.mean ?? Number.NaN, 10)
    expect(row.variance).toBeCloseTo(x?.variance ?? Number.NaN, 10)
  }
  const { courseId, userId } = c
  near(await prisma.ability.findUniqueOrThrow({ where: { userId_courseId: { userId, courseId } } }), third.ability)
  near(await prisma.courseIntercept.findUniqueOrThrow({ where: { courseId } }), third.intercept)
  near(await mastery(userId, c.b), second.concepts[0]?.deviation)
  near(await mastery(userId, c.a), second.concepts[1]?.deviation)
  near(await prisma.conceptDifficulty.findUniqueOrThrow({ where: { conceptId: c.a } }), second.concepts[1]?.difficulty)
  near(await itemOf('z'), first.item)
  near(await itemOf('y'), second.item)
  const row = await mastery(userId, c.a)
  expect(row).toMatchObject({ successes: 1, failures: 1, unaided: 2, unaidedDays: ['2026-11-25'], lastAt: AT })
  expect(row.recentSuccesses).toBeCloseTo(0.8, 12)

  const entries = await log(userId)
  expect(entries.map((entry) => [entry.questionId, entry.score, entry.weight, entry.kind])).toEqual([
    ['z', 1, 1, 'EXAM'], ['y', 0, 1, 'EXAM'], ['x', 0.5, 1, 'EXAM'],
  ])
  expect(entries[0]?.shared).toEqual({ c0: PRIOR.intercept, b: { mean: 0.4, variance: 1.25 }, d: { [c.a]: PRIOR.difficulty } })
  expect(entries[1]?.at).toEqual(AT)
})

test('the same item again weighs .3, with help 0; a repeat within one batch counts as one too', async () => {
  const who = await course()
  await record(who, [{ questionId: 'r', conceptIds: [who.a] }])
  const before = await mastery(who.userId, who.a)
  await record(who, [{ questionId: 'r', conceptIds: [who.a] }, { questionId: 's', conceptIds: [who.a], helped: true }])
  await record(who, [{ questionId: 't', conceptIds: [who.b] }, { questionId: 't', conceptIds: [who.b] }])
  expect((await log(who.userId)).map(({ weight }) => weight)).toEqual([1, 0.3, 0, 1, 0.3])
  const row = await mastery(who.userId, who.a)
  expect(row.mean).toBeGreaterThan(before.mean)
  expect(row).toMatchObject({ successes: 3, unaided: 1 })
})

test('a helped answer moves no mean, is logged, and leaves no unaided day', async () => {
  const who = await course()
  await record(who, [{ questionId: 'h', conceptIds: [who.a], score: 0, helped: true }])
  expect(await mastery(who.userId, who.a)).toMatchObject({ mean: 0, failures: 1, unaided: 0, unaidedDays: [] })
  expect((await itemOf('h')).mean).toBe(0)
  expect(await log(who.userId)).toHaveLength(1)
})

test('another study day is another day of evidence; weeks away let the mean fade', async () => {
  const who = await course()
  await record(who, [{ questionId: 'd1', conceptIds: [who.a] }])
  const before = await mastery(who.userId, who.a)
  const later = new Date(AT.getTime() + 30 * 24 * 3600 * 1000)
  await record(who, [{ questionId: 'd2', conceptIds: [who.a], helped: true }], later)
  const faded = await mastery(who.userId, who.a)
  expect(faded.mean).toBeCloseTo(before.mean * 4 ** -0.15, 12)
  await record(who, [{ questionId: 'd3', conceptIds: [who.a] }], later)
  expect((await mastery(who.userId, who.a)).unaidedDays).toEqual(['2026-11-25', '2026-12-25'])
})

test('two students of a course share its numbers and nothing else', async () => {
  const one = await course()
  const two = { ...one, userId: (await createStudent('Bence Ott')).viewer.userId }
  await record(one, [{ questionId: 'q', conceptIds: [one.a] }])
  const mine = await mastery(one.userId, one.a)
  const item = await itemOf('q')
  await record(two, [{ questionId: 'q', conceptIds: [one.a], score: 0 }])
  expect(await mastery(one.userId, one.a)).toEqual(mine)
  expect(await log(one.userId)).toHaveLength(1)
  expect((await log(two.userId))[0]).toMatchObject({ weight: 1, shared: { b: { mean: item.mean } } })
  expect((await itemOf('q')).mean).toBeGreaterThan(item.mean)
})

test('papers handed in at the same moment lose nothing', async () => {
  const one = await course()
  const two = { ...one, userId: (await createStudent('Bence Ott')).viewer.userId }
  const paper = (order: string[]) => order.map((questionId) => ({ questionId: `${one.courseId}${questionId}`, conceptIds: [one.a, one.b] }))
  await Promise.all([record(one, paper(['1', '2', '3'])), record(two, paper(['3', '2', '1']))])
  expect(await mastery(one.userId, one.a)).toMatchObject({ successes: 3 })
  expect(await mastery(two.userId, one.a)).toMatchObject({ successes: 3 })
  expect(await prisma.evidence.count({ where: { courseId: one.courseId } })).toBe(6)
})

test('twenty answers are few statements, and a failure leaves nothing', async () => {
  const who = await course()
  const answers = Array.from({ length: 20 }, (_, i) => answer({ questionId: `${who.courseId}-${i}`, conceptIds: [who.a, who.b] }))
  let statements = 0
  await prisma.$transaction(async (tx) => {
    const counting = new Proxy(tx, {
      get: (target, key) => {
        if (key === '$queryRaw' || key === '$executeRaw' || key === 'evidence') statements += 1
        return Reflect.get(target, key)
      },
    })
    await recordEvidence(counting, { ...who, kind: 'EXAM', at: AT, timeZone: 'UTC', answers })
  })
  expect(statements).toBe(12)
  const bad = record(who, [{ questionId: 'fine', conceptIds: [who.a] }, { questionId: 'bad', conceptIds: [who.a], score: 2 }])
  await expect(bad).rejects.toThrow('0..1')
  expect(await prisma.evidence.count({ where: { userId: who.userId } })).toBe(20)
  expect(await mastery(who.userId, who.a)).toMatchObject({ successes: 20 })
})
