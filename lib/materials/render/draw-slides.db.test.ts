import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { discardBlob } from '#lib/materials/discard-blob.ts'
import { discardOrphans } from '#lib/materials/discard-orphans.ts'
import { hasBlob, putBlob } from '#lib/storage/blobs.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { drawAsPdf } from './draw-as-pdf.ts'
import { drawSlides } from './draw-slides.ts'

const office = join(import.meta.dirname, 'fixtures', 'fake-office.mjs')
vi.mock('./find-office.ts', () => ({ findOffice: () => office }))

const NEVER = new AbortController().signal
let student: Awaited<ReturnType<typeof createStudent>>

beforeAll(async () => {
  student = await createStudent()
})

/** A version of slides whose file says how many pages the fake program draws. */
async function slides(content: string, pageCount: number): Promise<string> {
  const { key } = await putBlob(Readable.from([Buffer.from(`${content} ${Math.random()}`)]), 1000)
  const { versionId } = await createMaterial(student.courseId, student.viewer.userId, ['One.'])
  await prisma.materialVersion.update({ where: { id: versionId }, data: { kind: 'SLIDES', format: 'pptx', blobKey: key, pageCount } })
  return versionId
}

const renderedKey = async (id: string) => (await prisma.materialVersion.findUniqueOrThrow({ where: { id } })).renderedKey

describe('slides', () => {
  it('are drawn once, and the drawing is kept as long as the version names it', async () => {
    const id = await slides('PAGES=2', 2)
    expect(await drawSlides(id, NEVER)).toBe('drawn')
    const key = (await renderedKey(id)) ?? ''
    expect(await drawSlides(id, NEVER)).toBe('skipped')
    const inDays = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000)
    await discardOrphans(inDays)
    await discardBlob(key)
    expect(await hasBlob(key)).toBe(true)
    await prisma.materialVersion.update({ where: { id }, data: { renderedKey: null } })
    await discardOrphans(inDays)
    expect(await hasBlob(key)).toBe(false)
  })

  it.each([['PAGES=3', 'a page too many'], ['PAGES=0', 'no drawing']])('stay as they are for %s: %s', async (content) => {
    const id = await slides(content, 2)
    expect(await drawSlides(id, NEVER)).toBe('skipped')
    expect(await renderedKey(id)).toBeNull()
  })
})

describe('the program', () => {
  const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('reprise-draw-'))

  it('is ended at the time limit and when aborted, and leaves nothing behind', async () => {
    const before = leftovers()
    const file = join(import.meta.dirname, 'fixtures', 'hang.txt')
    expect(await drawAsPdf(file, { office, signal: NEVER, timeoutMs: 300 }, async () => 'made')).toBeNull()
    await expect(drawAsPdf(file, { office, signal: AbortSignal.timeout(300) }, async () => 'made')).rejects.toThrow(/timeout/)
    expect(leftovers()).toEqual(before)
  })
})
