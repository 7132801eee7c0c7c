import { expect, test } from 'vitest'
import { makeEdit } from '#lib/concepts/edits/make-edit.ts'
import { withdrawEdit } from '#lib/concepts/edits/withdraw-edit.ts'
import { prisma } from '#lib/db/client.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { createLecture } from '#scripts/test/lecture.ts'
import { getProgress } from './queries.ts'
import { recordEvidence } from './record-evidence.ts'
import { settleMergedMastery } from './settle-merged-mastery.ts'

const NOW = new Date('2026-11-25T10:00:00Z')
const DAY_MS = 86_400_000

test('the log alone gives the numbers that were stored; a merge counts both, and coming apart leaves each its own', async () => {
  const { viewer, courseId } = await createStudent()
  const { concepts: [a, b, c] } = await createLecture(courseId, viewer.userId, 3)
  if (!a || !b || !c) throw new Error('no concepts')
  const answer = (at: number, questionId: string, conceptIds: string[], score: number) => prisma.$transaction((tx) => recordEvidence(tx, {
    userId: viewer.userId, courseId, kind: 'PRACTICE', at: new Date(NOW.getTime() + at * DAY_MS), timeZone: viewer.timeZone,
    answers: [{ questionId, conceptIds, score, guess: 0.25, helped: false, difficultyPrior: 0 }],
  }))
  await answer(0, a.choice, [a.id], 1)
  await answer(1, b.choice, [b.id, c.id], 0)
  await answer(2, b.typed, [b.id, a.id], 1)
  await answer(3, a.choice, [a.id], 1)
  const rows = () => prisma.mastery.findMany({ where: { userId: viewer.userId }, orderBy: { conceptId: 'asc' } })
  const before = await rows()
  const keyOf = async (id: string) => (await prisma.concept.findUniqueOrThrow({ where: { id } })).key
  const operation = { kind: 'merge' as const, keys: [await keyOf(b.id)], into: await keyOf(a.id) }
  const { editId } = await makeEdit(viewer, courseId, operation, NOW)
  await settleMergedMastery(courseId)
  const merged = (await rows()).find(({ conceptId }) => conceptId === a.id)
  // Four answers on either of them; the one on both is one answer.
  expect(merged?.successes).toBe(3)
  expect(merged?.failures).toBe(1)
  expect(merged?.unaided).toBe(3)
  const { courses, total } = await getProgress(viewer, { now: NOW, courseId })
  expect(total).toBe(2)
  const listed = courses.flatMap(({ groups }) => groups.flatMap(({ concepts }) => concepts.map(({ conceptId }) => conceptId)))
  expect(listed.toSorted()).toEqual([a.id, c.id].toSorted())
  await withdrawEdit(viewer, editId ?? '', NOW)
  await settleMergedMastery(courseId)
  const after = await rows()
  expect(after.length).toBe(before.length)
  after.forEach((row, index) => {
    const { mean, variance, recentSuccesses, recentFailures, ...rest } = row
    const was = before[index]
    if (!was) throw new Error('a row more')
    expect(mean).toBeCloseTo(was.mean, 10)
    expect(variance).toBeCloseTo(was.variance, 10)
    expect(recentSuccesses).toBeCloseTo(was.recentSuccesses, 10)
    expect(recentFailures).toBeCloseTo(was.recentFailures, 10)
    expect(rest).toEqual({
      userId: was.userId, conceptId: was.conceptId, successes: was.successes, failures: was.failures, unaided: was.unaided,
      unaidedDays: was.unaidedDays, lastAt: was.lastAt,
    })
  })
})
