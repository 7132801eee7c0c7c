import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { getBoss } from '#lib/jobs/boss.ts'
import { blobPath, putBlob } from '#lib/storage/blobs.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { deleteMaterial, previewDeletion, restoreMaterial } from './delete-material.ts'
import { listMaterials } from './queries.ts'
import { titleFromFileName } from './file-name.ts'
import { uploadMaterial } from './upload-material.ts'

const now = new Date('2026-11-25T10:00:00Z')

test('an upload is stored, typed by its content and queued', async () => {
  const { viewer, courseId } = await createStudent()
  const { versionId } = await uploadMaterial(
    viewer, { courseId, fileName: 'slides.pdf', content: Readable.from(['Plain text, whatever its name says.']), now },
  )
  const version = await prisma.materialVersion.findUniqueOrThrow({ where: { id: versionId } })
  expect(version).toMatchObject({ kind: 'TEXT', state: 'WAITING', reader: 'text-1' })
  expect(existsSync(blobPath(version.blobKey!))).toBe(true)
  const jobs = await (await getBoss()).fetch<{ versionId: string }>('material.read', { batchSize: 10 })
  expect(jobs.map((job) => job.data.versionId)).toContain(versionId)
})

test.each([
  ['empty', [], 'invalid'],
  ['a broken archive', [Buffer.from('PK\u0003\u0004 and so on \u0000\u0000')], 'invalid'],
  ['a program', [Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])], 'unsupported'],
])('refuses %s and keeps nothing', async (_, chunks, code) => {
  const { viewer, courseId } = await createStudent()
  await expect(uploadMaterial(viewer, { courseId, fileName: 'a.pdf', content: Readable.from(chunks), now })).rejects.toMatchObject({ code })
  expect(await listMaterials(viewer, courseId, now)).toEqual([])
})

test('stops reading as soon as the limit is passed', async () => {
  let sent = 0
  const endless = Readable.from(
    (function* () {
      for (;;) {
        sent += 1000
        yield Buffer.alloc(1000)
      }
    })(),
  )
  await expect(putBlob(endless, 10_000)).rejects.toMatchObject({ code: 'too-large' })
  expect(sent).toBeLessThan(100_000)
})

test("another student's course takes no upload and shows nothing", async () => {
  const owner = await createStudent()
  const stranger = await createStudent()
  const { materialId } = await createMaterial(owner.courseId, owner.viewer.userId, ['A private sentence.'])
  const content = Readable.from(['Some text.'])
  await expect(
    uploadMaterial(stranger.viewer, { courseId: owner.courseId, fileName: 'a.txt', content, now }),
  ).rejects.toMatchObject({ code: 'not-found' })
  await expect(listMaterials(stranger.viewer, owner.courseId, now)).rejects.toMatchObject({ code: 'not-found' })
  await expect(previewDeletion(stranger.viewer, materialId)).rejects.toMatchObject({ code: 'not-found' })
  await expect(deleteMaterial(stranger.viewer, materialId, now)).rejects.toMatchObject({ code: 'not-found' })
  await expect(restoreMaterial(stranger.viewer, materialId, now)).rejects.toMatchObject({ code: 'not-found' })
})

test('deleting hides at once, twice is not found, and within a day it can be taken back', async () => {
  const { viewer, courseId } = await createStudent()
  const { materialId } = await createMaterial(courseId, viewer.userId, ['One sentence.', 'And another.'])
  expect(await previewDeletion(viewer, materialId)).toEqual({ title: 'Memory', pages: 1, questions: 0, explanations: 0, exams: 0 })
  await deleteMaterial(viewer, materialId, now)
  expect(await listMaterials(viewer, courseId, now)).toEqual([])
  await expect(deleteMaterial(viewer, materialId, now)).rejects.toMatchObject({ code: 'not-found' })
  const twoDaysLater = new Date(now.getTime() + 48 * 3600 * 1000)
  await expect(restoreMaterial(viewer, materialId, twoDaysLater)).rejects.toMatchObject({ code: 'not-found' })
  await restoreMaterial(viewer, materialId, now)
  expect(await listMaterials(viewer, courseId, now)).toHaveLength(1)
})

test.each([
  ['Lecture_03 Memory.pdf', 'Lecture 03 Memory'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\lectures\\week 1.pdf', 'week 1'],
  ['', 'Untitled lecture'],
  ['.pdf', 'Untitled lecture'],
  [`${'x'.repeat(300)}.pdf`, 'x'.repeat(120)],
  ['<script>alert(1)</script>.pdf', 'script>'],
])('title of %j', (name, title) => expect(titleFromFileName(name)).toBe(title))
