import { Readable } from 'node:stream'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { POST as explainPost } from '#app/api/explanations/route.ts'
import { prisma } from '#lib/db/client.ts'
import { putBlob } from '#lib/storage/blobs.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { GET as fileGet } from './file/route.ts'
import { GET as pageGet, POST as pageVisit } from './pages/[page]/route.ts'
import { GET as progressGet } from './pages/route.ts'

let signedIn: string | null = null
vi.mock('next-auth', () => ({ getServerSession: () => Promise.resolve(signedIn && { userId: signedIn, sessionVersion: 1 }) }))

const BYTES = '%PDF-1.7 0123456789'
let owner: string
let stranger: string
let pdf: string
let text: string

beforeAll(async () => {
  const mina = await createStudent()
  owner = mina.viewer.userId
  stranger = (await createStudent('Otto Kern')).viewer.userId
  const sentences = ['Encoding is the input of information into the memory system.', 'Storage keeps it for later use.']
  const read = await createMaterial(mina.courseId, owner, sentences, { title: 'Secret title' })
  pdf = read.materialId
  const { key, byteSize } = await putBlob(Readable.from([Buffer.from(BYTES)]), 1000)
  const file = { kind: 'PDF', blobKey: key, byteSize } as const
  await prisma.materialVersion.update({ where: { id: read.versionId }, data: file })
  await prisma.material.update({ where: { id: pdf }, data: { fileName: "week 8 (it's final).pdf" } })
  text = (await createMaterial(mina.courseId, owner, sentences)).materialId
})

beforeEach(() => {
  signedIn = owner
})

const ask = (path: string, init?: RequestInit) => new Request(`http://127.0.0.1:3000${path}`, init)
const at = (params: Record<string, string>) => ({ params: Promise.resolve(params) })
const file = (materialId: string, headers: Record<string, string> = {}) =>
  fileGet(ask(`/api/materials/${materialId}/file`, { headers }), at({ materialId }))
const explain = (materialId: string) => {
  const body = JSON.stringify({ materialId, target: { kind: 'page', page: 1 }, style: 'short-version' })
  return explainPost(ask('/api/explanations', { method: 'POST', body }), at({}))
}

describe('the file', () => {
  it('comes whole, with a type that nobody guesses anew', async () => {
    const response = await file(pdf)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache',
      'content-length': String(BYTES.length),
      'content-type': 'application/pdf',
      'content-disposition': "inline; filename*=UTF-8''week%208%20%28it%27s%20final%29.pdf",
      'x-content-type-options': 'nosniff',
    })
    expect(await response.text()).toBe(BYTES)
  })

  it('comes in the part asked for', async () => {
    const response = await file(pdf, { range: 'bytes=9-12' })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(`bytes 9-12/${BYTES.length}`)
    expect(await response.text()).toBe('0123')
    expect((await file(pdf, { range: 'bytes=900-' })).status).toBe(416)
  })

  it('is not sent again when nothing changed, nor in part when something did', async () => {
    const etag = (await file(pdf)).headers.get('etag') ?? ''
    expect((await file(pdf, { 'if-none-match': etag })).status).toBe(304)
    expect((await file(pdf, { range: 'bytes=9-12', 'if-range': etag })).status).toBe(206)
    expect((await file(pdf, { range: 'bytes=9-12', 'if-range': '"another"' })).status).toBe(200)
  })

  it('is not there for text', async () => {
    expect((await file(text)).status).toBe(404)
  })
})

describe('an explanation', () => {
  it('streams elements and says at its end that it is whole', async () => {
    const response = await explain(text)
    expect(response.status).toBe(200)
    const lines = (await response.text()).trim().split('\n').map((line) => JSON.parse(line) as { type: string })
    expect(lines.at(-1)).toMatchObject({ type: 'done', engine: 'builtin' })
    expect(lines[0]).toMatchObject({ type: 'begin', engine: 'builtin' })
    expect(lines.slice(1, -1).every(({ type }) => type === 'element')).toBe(true)
    expect(lines.length).toBeGreaterThan(1)
  })
})

const EVERY_WAY: [string, () => Promise<Response>][] = [
  ['the file', () => file(pdf)],
  ['the state of reading', () => progressGet(ask(`/api/materials/${pdf}/pages`), at({ materialId: pdf }))],
  ['a page', () => pageGet(ask(`/api/materials/${pdf}/pages/1`), at({ materialId: pdf, page: '1' }))],
  ['a visit', () => pageVisit(ask(`/api/materials/${pdf}/pages/1`, { method: 'POST' }), at({ materialId: pdf, page: '1' }))],
  ['an explanation', () => explain(pdf)],
]

describe.each(EVERY_WAY)('%s', (_, call) => {
  it('is there for its owner', async () => {
    expect((await call()).status).toBe(200)
  })

  it('is not found by another student, who learns nothing of it', async () => {
    signedIn = stranger
    const response = await call()
    expect(response.status).toBe(404)
    expect(await response.text()).not.toMatch(/Secret|Encoding/)
  })

  it('is closed when signed out', async () => {
    signedIn = null
    const response = await call()
    expect(response.status).toBe(401)
    expect(await response.text()).not.toMatch(/Secret|Encoding/)
  })
})
