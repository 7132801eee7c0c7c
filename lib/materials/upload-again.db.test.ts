import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { getBoss } from '#lib/jobs/boss.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { deleteMaterial, restoreMaterial } from './delete-material.ts'
import { uploadMaterial } from './upload-material.ts'

const now = new Date('2026-11-25T10:00:00Z')

const upload = (viewer: Viewer, courseId: string, text: string, fileName = 'Memory.txt') =>
  uploadMaterial(viewer, { courseId, fileName, content: Readable.from([text]), now })
const count = (courseId: string) => prisma.material.count({ where: { courseId, deletedAt: null } })

test('the same file is recognised in its course whatever it is called, and only there', async () => {
  const { viewer, courseId } = await createStudent()
  const other = await createStudent()
  const { materialId } = await upload(viewer, courseId, 'The same text.')
  await expect(upload(viewer, courseId, 'The same text.', 'Other name.txt')).rejects.toMatchObject({
    code: 'conflict', fields: { materialId }, message: expect.stringMatching(/^This file is in the course already\..*Memory/) as string,
  })
  await upload(other.viewer, other.courseId, 'The same text.')
  expect([await count(courseId), await count(other.courseId)]).toEqual([1, 1])
})

test('one that was deleted is new when it comes again, and then is not restored beside it', async () => {
  const { viewer, courseId } = await createStudent()
  const first = await upload(viewer, courseId, 'Deleted and sent again.')
  await deleteMaterial(viewer, first.materialId, now)
  expect((await upload(viewer, courseId, 'Deleted and sent again.')).materialId).not.toBe(first.materialId)
  await expect(restoreMaterial(viewer, first.materialId, now)).rejects.toMatchObject({ code: 'conflict' })
  expect(await count(courseId)).toBe(1)
})

test('one whose reading crashed is read again, not kept twice', async () => {
  const { viewer, courseId } = await createStudent()
  const first = await upload(viewer, courseId, 'It crashed a reader.')
  await prisma.materialVersion.update({ where: { id: first.versionId }, data: { state: 'FAILED', failure: 'crashed' } })
  expect(await upload(viewer, courseId, 'It crashed a reader.')).toEqual(first)
  expect(await prisma.materialVersion.findUnique({ where: { id: first.versionId } })).toMatchObject({ state: 'WAITING', failure: null })
})

test('five times the same file at the same moment: one wins, the others are told which', async () => {
  const { viewer, courseId } = await createStudent()
  const answers = await Promise.allSettled(Array.from({ length: 5 }, () => upload(viewer, courseId, 'Five at once.')))
  const kept = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.materialId] : []))
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []))
  expect(kept).toHaveLength(1)
  const told = expect.objectContaining({ code: 'conflict', fields: { materialId: kept[0] } }) as unknown
  expect(refused).toEqual([told, told, told, told])
  expect(await count(courseId)).toBe(1)
})

test('twenty files at once are all kept and queued, each once', async () => {
  const { viewer, courseId } = await createStudent()
  const names = Array.from({ length: 20 }, (_, index) => `Lecture ${index}`)
  const kept = await Promise.all(names.map((name) => upload(viewer, courseId, `${name}.`, `${name}.txt`)))
  expect(new Set(kept.map(({ materialId }) => materialId)).size).toBe(20)
  expect(await count(courseId)).toBe(20)
  const jobs = await (await getBoss()).fetch<{ versionId: string }>('material.read', { batchSize: 100 })
  const versions = kept.map(({ versionId }) => versionId).toSorted()
  expect(jobs.map(({ data }) => data.versionId).filter((id) => versions.includes(id)).toSorted()).toEqual(versions)
})

test.each([
  ['../../etc/passwd', 'passwd', 'passwd'],
  ['C:\\lectures\\..\\week 1.pdf', 'week 1', 'week 1.pdf'],
  ['nul\0byte.txt', 'nulbyte', 'nulbyte.txt'],
  ['Lecture\u202Efdp.exe', 'Lecturefdp', 'Lecturefdp.exe'],
  [`${'x'.repeat(400)}.txt`, 'x'.repeat(120), 'x'.repeat(300)],
  ['line\r\nSet-Cookie: a=b.txt', 'line Set-Cookie: a=b', 'line Set-Cookie: a=b.txt'],
  ['', 'Untitled lecture', ''],
])('a file called %j', async (name, title, fileName) => {
  const { viewer, courseId } = await createStudent()
  const { materialId } = await upload(viewer, courseId, `Text of a file with an odd name.`, name)
  expect(await prisma.material.findUnique({ where: { id: materialId } })).toMatchObject({ title, fileName })
})
