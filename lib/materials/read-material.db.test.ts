import { createReadStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { blobPath } from '#lib/storage/blobs.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { createLecture } from '#scripts/test/lecture.ts'
import { listAbandoned, releaseLeases, takeLease } from './lease.ts'
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
  const [row] = await listMaterials(viewer, courseId, new Date())
  expect(row).toMatchObject({ title: 'Memory', state: 'ready', pagesRead: 20, pageCount: 20, stage: null, failure: null })

  await prisma.materialVersion.update({ where: { id: versionId }, data: { state: 'READING', readAt: null } })
  expect(await readMaterial(versionId, hooks(), never)).toBe('ready')
  expect(await counts(versionId)).toEqual(first)
})

test('a reading that is stopped half-way goes on later, and never shows fewer pages', async () => {
  const { versionId } = await upload(createReadStream(LECTURE))
  const stop = new AbortController()
  const interrupted: IngestHooks = {
    ...hooks(), analyse: (id, batch) => ({ ...hooks().analyse(id, batch), save: async () => stop.abort() }),
  }
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
  const [row] = await listMaterials(viewer, courseId, new Date())
  expect(row?.failure).toMatchObject({ canRetry: false })
  expect(row?.failure?.what).toContain('not kept')
  await expect(retryReading(viewer, materialId)).rejects.toMatchObject({ code: 'conflict' })
})

test('after a crash the file is kept and can be tried again', async () => {
  const { versionId, viewer, materialId } = await upload(Readable.from(['A lecture in plain text that crashed once.']), 'b.txt')
  const broken: IngestHooks = { ...hooks(), settle: () => Promise.reject(new Error('crash')) }
  await expect(readMaterial(versionId, broken, never)).rejects.toThrow('crash')
  await markCrashed(versionId)
  expect(await prisma.materialVersion.findUniqueOrThrow({ where: { id: versionId } })).toMatchObject({
    state: 'FAILED', failure: 'crashed',
  })
  const stranger = await createStudent()
  await expect(retryReading(stranger.viewer, materialId)).rejects.toMatchObject({ code: 'not-found' })
  await retryReading(viewer, materialId)
  expect(await readMaterial(versionId, hooks(), never)).toBe('ready')
})

test('a failure withdraws what was made of the text, and a reading that succeeds gives it back', async () => {
  const student = await createStudent()
  const { versionId, concepts } = await createLecture(student.courseId, student.viewer.userId, 3)
  await prisma.materialVersion.update({ where: { id: versionId }, data: { state: 'ANALYSING' } })
  await markCrashed(versionId)
  expect(await counts(versionId)).toEqual({ pages: 0, passages: 0, sentences: 0 })
  expect(await prisma.conceptSource.count({ where: { versionId } })).toBe(0)
  const states = await prisma.question.groupBy({ by: ['state'], where: { versionId }, _count: true })
  expect(states).toMatchObject([{ state: 'DRAFT', _count: 3 * concepts.length }])
})

test('what a dead worker held is found when its lease lapses, or at once by whoever knows that it is dead', async () => {
  const { versionId } = await upload(Readable.from(['A lecture about memory, in plain text, that says enough to be read.']), 'c.txt')
  const abandoned = async (at = new Date()) => (await listAbandoned(['READING'], at)).includes(versionId)
  const lease = await takeLease(versionId)
  expect(await abandoned()).toBe(false)
  expect(await abandoned(new Date(Date.now() + 60_000))).toBe(true)
  await releaseLeases()
  expect(await abandoned()).toBe(true)
  await lease?.release()
})

test('a file that takes its worker with it again and again is given up', async () => {
  const { versionId } = await upload(Readable.from(['A lecture in plain text that no worker survives, however often.']), 'd.txt')
  for (let death = 0; death < 4; death += 1) {
    const lease = await takeLease(versionId)
    expect(lease?.tries).toBe(death + 1)
    const { leaseUntil, tries } = await prisma.materialVersion.findUniqueOrThrow({ where: { id: versionId } })
    await lease?.release() // ends its timer; the row is put back to what a dead worker leaves
    await prisma.materialVersion.update({ where: { id: versionId }, data: { leaseUntil, tries } })
    await releaseLeases()
  }
  expect(await readMaterial(versionId, hooks(), never)).toBe('failed')
  expect(await prisma.materialVersion.findUniqueOrThrow({ where: { id: versionId } })).toMatchObject({
    state: 'FAILED', failure: 'crashed', tries: 0,
  })
})

test('a file uploaded twice is kept once, and for as long as one of the two needs it', async () => {
  const torn = () => Readable.from(['%PDF-1.7\nuploaded twice and torn'])
  const [one, two] = [await upload(torn(), 'one.pdf'), await upload(torn(), 'two.pdf')]
  const path = blobPath((await prisma.materialVersion.findUniqueOrThrow({ where: { id: one.versionId } })).blobKey ?? '')
  expect(await readMaterial(one.versionId, hooks(), never)).toBe('failed')
  expect(existsSync(path)).toBe(true)
  expect(await readMaterial(two.versionId, hooks(), never)).toBe('failed')
  expect(existsSync(path)).toBe(false)
})
