import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { putBlob } from '#lib/storage/blobs.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { getInstancePage } from './get-instance-page.ts'

test('counts what is here, for the owner alone', async () => {
  const { viewer, courseId } = await createStudent()
  await expect(getInstancePage(viewer)).rejects.toMatchObject({ code: 'not-found' })
  await expect(getInstancePage({ ...viewer, isOwner: true, isDemo: true })).rejects.toMatchObject({ code: 'not-found' })
  await createMaterial(courseId, viewer.userId, ['One sentence.'])
  const gone = await createMaterial(courseId, viewer.userId, ['One sentence.'])
  await prisma.material.update({ where: { id: gone.materialId }, data: { deletedAt: new Date() } })
  await putBlob(Readable.from(['twelve bytes']), 100)
  const page = await getInstancePage({ ...viewer, isOwner: true })
  expect(page).toMatchObject({
    people: 1, classes: 0, lectures: 1, storage: { files: 12 }, engine: null, backup: { isEmbedded: process.env.REPRISE_EMBEDDED === '1' },
  })
  expect(page.rules).toEqual({ signUpOpen: true, coursesOpen: true })
  expect(page.storage.database).toBeGreaterThan(1_000_000)
  expect(page.storage.free).toBeGreaterThan(0)
  expect(page.version.number).toMatch(/^\d+\.\d+\.\d+/)
})
