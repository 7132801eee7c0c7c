import { existsSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { getBoss } from '#lib/jobs/boss.ts'
import { blobPath } from '#lib/storage/blobs.ts'
import { listBlobs } from '#lib/storage/list-blobs.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { deleteAccount, previewAccountDeletion } from './delete-account.ts'
import { createClass, exam, lectureWithFile, study, tablesThatName, traces } from '#scripts/test/crowded.ts'
import { handOverInstance } from './hand-over-instance.ts'
import { handlePurge } from './jobs.ts'
import { createPasswordLink } from './password-links.ts'

const now = new Date('2026-11-25T10:00:00Z')
const never = new AbortController().signal

beforeAll(() => getBoss())

test('no row and no file of a deleted account is left, and nothing of others is gone', async () => {
  const [me, other, student] = [await createStudent('Ada Gone'), await createStudent('Ben Stays'), await createStudent('Cy Sits')]
  const own = await lectureWithFile(me.courseId, me.viewer.userId)
  const sharedFile = await lectureWithFile(me.courseId, me.viewer.userId, 'the very same file')
  const theirs = await lectureWithFile(other.courseId, other.viewer.userId, 'the very same file')
  await exam('OWN', me.courseId, me.viewer, own, [me.viewer])
  await study(me.viewer, me.courseId, own)
  const taught = await createClass([other.viewer, me.viewer], [student.viewer])
  const inClass = await lectureWithFile(taught, me.viewer.userId)
  const set = await exam('SET', taught, me.viewer, inClass, [student.viewer])
  const joined = await createClass([other.viewer], [me.viewer, student.viewer])
  const lesson = await lectureWithFile(joined, other.viewer.userId)
  const sat = await exam('SET', joined, other.viewer, lesson, [me.viewer, student.viewer])
  await study(me.viewer, joined, lesson)
  await study(student.viewer, joined, lesson)
  await createPasswordLink(null, me.viewer.email, now)
  await prisma.removal.create({ data: { courseId: taught, userId: me.viewer.userId, removedById: me.viewer.userId } })
  // Not vacuous: every table that names a person or a course holds something of this person or their space.
  const named = await tablesThatName(['userId', 'courseId', 'materialId', 'versionId'])
  const mine = [me.viewer.userId, me.courseId, own.materialId, own.versionId, sharedFile.versionId]
  expect(named.filter((table) => !['Removal', 'ConceptSource'].includes(table)).length).toBeGreaterThan(15)
  expect((await traces(mine)).filter((table) => named.includes(table))).toEqual(named)

  const withAnother = deleteAccount(me.viewer, { email: other.viewer.email }, now)
  await expect(withAnother).rejects.toMatchObject({ fields: { email: expect.any(String) } })
  await deleteAccount(me.viewer, { email: ` ${me.viewer.email.toUpperCase()} ` }, now)
  // At once: nobody can sign in, and the name and address are gone.
  expect(await traces([me.viewer.email, 'Ada Gone'])).toEqual([])
  const jobs = await (await getBoss()).fetch<{ userId: string }>('deletions.purge', { batchSize: 50 })
  expect(jobs.map(({ data }) => data.userId)).toContain(me.viewer.userId)

  await handlePurge({ userId: me.viewer.userId }, now, never)
  expect(await traces(mine)).toEqual([])
  expect(existsSync(blobPath(own.blobKey))).toBe(false)
  expect((await listBlobs()).map(({ key }) => key)).toEqual(expect.arrayContaining([theirs.blobKey, inClass.blobKey, lesson.blobKey]))
  expect((await listBlobs()).length).toBe(3)
  // What is the class's stays with the class.
  expect(await prisma.exam.findUniqueOrThrow({ where: { id: set.examId } })).toMatchObject({ createdById: other.viewer.userId })
  expect(await prisma.answer.count({ where: { attemptId: { in: set.attemptIds } } })).toBe(3)
  expect(await prisma.material.findUniqueOrThrow({ where: { id: inClass.materialId } })).toMatchObject({ uploadedById: null })
  expect(await prisma.answer.count({ where: { attemptId: { in: sat.attemptIds } } })).toBe(3)
  expect(await prisma.evidence.count({ where: { userId: student.viewer.userId } })).toBe(1)
  expect(await prisma.inquiry.count({ where: { userId: student.viewer.userId } })).toBe(2)
  await handlePurge({ userId: me.viewer.userId }, now, never) // a second run finds nothing to do
})

test('an account that stands is never purged', async () => {
  const { viewer, courseId } = await createStudent()
  await handlePurge({ userId: viewer.userId }, now, never)
  await handlePurge({ userId: null }, new Date('2036-01-01'), never)
  expect(await prisma.course.count({ where: { id: courseId } })).toBe(1)
})

test('a class that nobody else teaches stands in the way, and is named', async () => {
  const [{ viewer }, other] = [await createStudent(), await createStudent()]
  const courseId = await createClass([viewer])
  const { name } = await prisma.course.findUniqueOrThrow({ where: { id: courseId } })
  const named = expect.stringContaining(name)
  expect(await previewAccountDeletion(viewer)).toMatchObject({ taughtAlone: [{ id: courseId, name }], refusal: named })
  await expect(deleteAccount(viewer, { email: viewer.email }, now)).rejects.toMatchObject({ code: 'conflict', message: named })
  await prisma.enrolment.create({ data: { courseId, userId: other.viewer.userId, role: 'INSTRUCTOR' } })
  expect(await previewAccountDeletion(viewer)).toMatchObject({ refusal: null })
  // The two who are left go at the same moment: one of them stays.
  const both = await Promise.allSettled([viewer, other.viewer].map((one) => deleteAccount(one, { email: one.email }, now)))
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a class deleted already, which nobody else could bring back, goes with its instructor', async () => {
  const { viewer } = await createStudent()
  const courseId = await createClass([viewer])
  await prisma.course.update({ where: { id: courseId }, data: { deletedAt: now } })
  await deleteAccount(viewer, { email: viewer.email }, now)
  await handlePurge({ userId: null }, now, never) // the hourly run finds it too
  expect(await traces([courseId, viewer.userId])).toEqual([])
})

test('the owner hands over first; a demo account is never deleted', async () => {
  const [{ viewer }, heir] = [await createStudent(), await createStudent('Hedy Heir')]
  await expect(handOverInstance(viewer, { email: heir.viewer.email })).rejects.toMatchObject({ code: 'not-found' })
  await prisma.user.update({ where: { id: viewer.userId }, data: { isOwner: true } })
  const owner = { ...viewer, isOwner: true }
  await expect(deleteAccount(owner, { email: owner.email }, now)).rejects.toThrow('Hand it over first')
  await expect(handOverInstance(owner, { email: owner.email })).rejects.toMatchObject({ fields: { email: expect.any(String) } })
  expect(await handOverInstance(owner, { email: heir.viewer.email })).toEqual({ name: 'Hedy Heir' })
  await deleteAccount(owner, { email: owner.email }, now)
  expect(await prisma.user.findMany({ where: { isOwner: true }, select: { id: true } })).toEqual([{ id: heir.viewer.userId }])
  const demo = { ...heir.viewer, isDemo: true }
  await expect(deleteAccount(demo, { email: demo.email }, now)).rejects.toMatchObject({ code: 'conflict' })
})
