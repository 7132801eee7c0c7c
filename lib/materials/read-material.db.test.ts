import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { takeLease } from './lease.ts'
import { markCrashed, readMaterial } from './read-material.ts'
import type { IngestHooks } from './read-material.ts'
import { retryReading } from './retry-reading.ts'
import { listMaterials } from './queries.ts'
import { uploadMaterial } from './upload-material.ts'

const LECTURE = 'prisma/seed/openstax-psychology-08.pdf'
const never = new AbortController().signal
const hooks = (log: string[] = []): IngestHooks => ({
  analyse: (_, batch) => {
    log.push(`analyse ${batch.at(-1)?.page}`)
    return { traits: new Map(batch.map(({ id }) => [id, ['definition']])), save: async () => {} }
  },
  settle: async () => void log.push('settle'),
})

async function upload(content: Readable, fileName = 'Memory.pdf') {
  const student = await createStudent()
  const made = await uploadMaterial(student.viewer, { courseId: student.courseId, fileName, content, now: new Date() })
  return { ...student, ...made }
}

const counts = async (versionId: string) => ({
  pages: await prisma.page.count({ where: { versionId } }),
  passages: await prisma.passage.count({ where: { versionId } }),
  sentences: await prisma.sentence.count({ where: { versionId } }),
})

test('a lecture becomes pages, passages and sentences; a second reading writes nothing twice', async () => {
  const { versionId, viewer, courseId } = await upload(createReadStream(LECTURE))
  const log: string[] = []
  expect(await readMaterial(versionId, hooks(log), never)).toBe('ready')
  const first = await counts(versionId)
  expect(first.pages).toBe(20)
  expect(first.sentences).toBeGreaterThan(500)
  expect(log.at(-1)).toBe('settle')
  const [row] = await listMaterials(viewer, courseId)
  expect(row).toMatchObject({ title: 'Memory', state: 'ready', pagesRead: 20, pageCount: 20, stage: null, failure: null })

  await prisma.materialVersion.update({ where: { id: versionId }, data: { state: 'READING', readAt: null } })
  expect(await readMaterial(versionId, hooks(), never)).toBe('ready')
  expect(await counts(versionId)).toEqual(first)
})

test('a reading that is stopped half-way goes on later, and never shows fewer pages', async () => {
  const { versionId } = await upload(createReadStream(LECTURE))
  const stop = new AbortController()
  const interrupted: IngestHooks = { ...hooks(), analyse: (id, batch) => ({ ...hooks().analyse(id, batch), save: async () => stop.abort() }) }
  expect(await readMaterial(versionId, interrupted, stop.signal)).toBe('stopped')
  const half = await prisma.materialVersion.findUniqueOrThrow({ where: { id: versionId } })
  expect(half).toMatchObject({ state: 'READING', leaseUntil: null })
  expect(half.pagesRead).toBeGreaterThan(0)
  expect(half.pagesRead).toBeLessThan(20)
  const seen: number[] = []
  const watching: IngestHooks = {
    ...hooks(),
    analyse: (id, batch) => ({
      ...hooks().analyse(id, batch),
      save: async () => void seen.push((await prisma.materialVersion.findUniqueOrThrow({ where: { id: versionId } })).pagesRead),
    }),
  }
  expect(await readMaterial(versionId, watching, never)).toBe('ready')
  expect(Math.min(...seen)).toBe(half.pagesRead)
})

test('two workers do not read the same version', async () => {
  const { versionId } = await upload(Readable.from(['A lecture about memory, in plain text, that says enough to be read.']), 'a.txt')
  const lease = await takeLease(versionId)
  expect(await readMaterial(versionId, hooks(), never)).toBe('busy')
  await lease?.release()
  expect(await readMaterial(versionId, hooks(), never)).toBe('ready')
  expect(await readMaterial(versionId, hooks(), never)).toBe('busy')
})

test('a file that cannot be read fails with its reason, and is not kept', async () => {
  const { versionId, viewer, courseId, materialId } = await upload(Readable.from(['%PDF-1.7\nthis is where it ends']), 'torn.pdf')
  expect(await readMaterial(versionId, hooks(), never)).toBe('failed')
  const version = await prisma.materialVersion.findUniqueOrThrow({ where: { id: versionId } })
  expect(version).toMatchObject({ state: 'FAILED', failure: 'invalid', blobKey: null })
  expect(await counts(versionId)).toEqual({ pages: 0, passages: 0, sentences: 0 })
  const [row] = await listMaterials(viewer, courseId)
  expect(row?.failure).toMatchObject({ canRetry: false })
  expect(row?.failure?.what).toContain('not kept')
  await expect(retryReading(viewer, materialId)).rejects.toMatchObject({ code: 'conflict' })
})

test('after a crash the file is kept and can be tried again', async () => {
  const { versionId, viewer, materialId } = await upload(Readable.from(['A lecture in plain text that crashed once.']), 'b.txt')
  const broken: IngestHooks = { ...hooks(), settle: () => Promise.reject(new Error('crash')) }
  await expect(readMaterial(versionId, broken, never)).rejects.toThrow('crash')
  await markCrashed(versionId)
  expect(await prisma.materialVersion.findUniqueOrThrow({ where: { id: versionId } })).toMatchObject({ state: 'FAILED', failure: 'crashed' })
  const stranger = await createStudent()
  await expect(retryReading(stranger.viewer, materialId)).rejects.toMatchObject({ code: 'not-found' })
  await retryReading(viewer, materialId)
  expect(await readMaterial(versionId, hooks(), never)).toBe('ready')
})
