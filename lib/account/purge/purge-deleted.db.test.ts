import { existsSync, utimesSync } from 'node:fs'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { createClass, exam, lectureWithFile, study, tablesThatName, traces } from '#scripts/test/crowded.ts'
import { prisma } from '#lib/db/client.ts'
import { discardBlob, holdBlob } from '#lib/materials/discard-blob.ts'
import { blobPath, putBlob } from '#lib/storage/blobs.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { purgeDeleted } from './purge-deleted.ts'

const now = new Date('2026-11-25T10:00:00Z')
const hours = (count: number) => new Date(now.getTime() - count * 60 * 60 * 1000)
const purge = () => purgeDeleted(now, new AbortController().signal)

test('a course deleted longer than a day ago leaves no row and no file', async () => {
  const [teacher, student] = [await createStudent('Tea Cher'), await createStudent()]
  const courseId = await createClass([teacher.viewer], [student.viewer])
  const lecture = await lectureWithFile(courseId, teacher.viewer.userId)
  await exam('SET', courseId, teacher.viewer, lecture, [student.viewer])
  await exam('OWN', courseId, student.viewer, lecture, [student.viewer])
  await study(student.viewer, courseId, lecture)
  await prisma.removal.create({ data: { courseId, userId: student.viewer.userId } })
  const all = [courseId, lecture.materialId, lecture.versionId, ...lecture.concepts.map(({ id }) => id)]
  const named = await tablesThatName(['courseId', 'materialId', 'versionId'])
  expect((await traces(all)).filter((table) => named.includes(table))).toEqual(named)

  await prisma.course.update({ where: { id: courseId }, data: { deletedAt: hours(23) } })
  expect(await purge()).toMatchObject({ courses: 0 })
  expect(await prisma.course.count({ where: { id: courseId } })).toBe(1) // it can still be undone
  await prisma.course.update({ where: { id: courseId }, data: { deletedAt: hours(26) } })
  expect(await purge()).toMatchObject({ courses: 1 })
  expect(await traces(all)).toEqual([])
  expect(existsSync(blobPath(lecture.blobKey))).toBe(false)
  expect(await prisma.user.count({ where: { id: { in: [teacher.viewer.userId, student.viewer.userId] } } })).toBe(2)
})

test('a lecture goes with what was made of it; its neighbour and what students showed stay', async () => {
  const { viewer, courseId } = await createStudent()
  const gone = await lectureWithFile(courseId, viewer.userId)
  const kept = await lectureWithFile(courseId, viewer.userId)
  const both = gone.concepts[2]!.id
  await prisma.conceptSource.create({
    data: { conceptId: both, versionId: kept.versionId, name: 'both', aliases: [], probability: 1, importance: 1 },
  })
  const own = await exam('OWN', courseId, viewer, gone, [viewer])
  const other = await exam('OWN', courseId, viewer, kept, [viewer])
  await study(viewer, courseId, gone)
  await study(viewer, courseId, kept)
  await prisma.material.update({ where: { id: gone.materialId }, data: { deletedAt: hours(26) } })
  expect(await purge()).toMatchObject({ materials: 1 })
  expect(await traces([gone.materialId, gone.versionId])).toEqual([])
  const exams = { id: { in: [own.examId, other.examId] } }
  expect(await prisma.exam.findMany({ where: exams, select: { id: true } })).toEqual([{ id: other.examId }])
  expect(await prisma.evidence.count({ where: { userId: viewer.userId } })).toBe(2)
  const concepts = { id: { in: gone.concepts.map(({ id }) => id) } }
  expect(await prisma.concept.findMany({ where: concepts, select: { id: true } })).toEqual([{ id: both }])
  expect(await prisma.inquiry.count({ where: { userId: viewer.userId } })).toBe(2)
  expect(existsSync(blobPath(kept.blobKey))).toBe(true)
})

test('a purge that was cut off is finished by the next, and one that is told to stop stops', async () => {
  const { viewer, courseId } = await createStudent()
  const lecture = await lectureWithFile(courseId, viewer.userId)
  await prisma.material.update({ where: { id: lecture.materialId }, data: { deletedAt: hours(26) } })
  const stopped = new AbortController()
  stopped.abort()
  expect(await purgeDeleted(now, stopped.signal)).toMatchObject({ materials: 0 })
  // Killed between a statement and the next: its text is gone, the rest stands.
  await prisma.passage.deleteMany({ where: { versionId: lecture.versionId } })
  await prisma.concept.deleteMany({ where: { id: lecture.concepts[0]!.id } })
  expect(await purge()).toMatchObject({ materials: 1 })
  expect(await traces([lecture.materialId, lecture.versionId])).toEqual([])
})

test('a file that no version points to goes once it is an hour old', async () => {
  const { key } = await putBlob(Readable.from(['killed between file and row']), 1000)
  utimesSync(blobPath(key), now, now)
  expect(await purge()).toMatchObject({ files: 0 })
  utimesSync(blobPath(key), hours(2), hours(2))
  expect(await purge()).toMatchObject({ files: 1 })
  expect(existsSync(blobPath(key))).toBe(false)
})

test('a file that is uploaded again while it is discarded is kept, or the upload is told', async () => {
  const { viewer, courseId } = await createStudent()
  const content = 'uploaded and discarded at once'
  const upload = async () => {
    const { key } = await putBlob(Readable.from([content]), 1000)
    await prisma.$transaction(async (tx) => {
      await holdBlob(tx, key)
      const material = await tx.material.create({ data: { courseId, uploadedById: viewer.userId, title: 'x', fileName: 'x' } })
      await tx.materialVersion.create({ data: { materialId: material.id, kind: 'TEXT', blobKey: key, byteSize: 1, reader: 'text-1' } })
    })
  }
  const { key } = await putBlob(Readable.from([content]), 1000)
  const outcomes = await Promise.allSettled([discardBlob(key), upload(), discardBlob(key), upload(), discardBlob(key)])
  const rows = await prisma.materialVersion.count({ where: { blobKey: key } })
  expect(existsSync(blobPath(key))).toBe(rows > 0)
  const refused = outcomes.filter(({ status }) => status === 'rejected')
  expect(rows + refused.length).toBe(2)
  await discardBlob(key)
  expect(existsSync(blobPath(key))).toBe(rows > 0)
})
