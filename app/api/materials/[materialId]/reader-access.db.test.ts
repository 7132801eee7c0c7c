import { Readable } from 'node:stream'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { POST as explainPost } from '#app/api/explanations/route.ts'
import { prisma } from '#lib/db/client.ts'
import { makeZip } from '#lib/materials/read/fixtures/make-zip.ts'
import { putBlob } from '#lib/storage/blobs.ts'
import { createMaterial, createStudent } from '#scripts/test/factories.ts'
import { GET as fileGet } from './file/route.ts'
import { GET as mediaGet } from './media/route.ts'
import { GET as pageGet, POST as pageVisit } from './pages/[page]/route.ts'
import { GET as progressGet } from './pages/route.ts'

let signedIn: string | null = null
vi.mock('next-auth', () => ({ getServerSession: () => Promise.resolve(signedIn && { userId: signedIn, sessionVersion: 1 }) }))

const BYTES = '%PDF-1.7 0123456789'
const PARTS = [
  { name: 'ppt/media/image1.png', data: Buffer.from('\x89PNG\r\n\x1a\n Encoding', 'latin1') },
  { name: 'ppt/media/drawing.svg', data: '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' },
  { name: 'ppt/media/page.png', data: '<html><body><svg/></body></html>' },
  { name: 'ppt/media/old.emf', data: Buffer.from('\x01\x00\x00\x00', 'latin1') },
  { name: 'ppt/slides/slide1.xml', data: '<p:sld>Secret</p:sld>' },
]
let owner: string
let stranger: string
let pdf: string
let text: string
let slides: string

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
  const deck = await createMaterial(mina.courseId, owner, sentences, { title: 'Secret title' })
  slides = deck.materialId
  const stored = await putBlob(Readable.from([makeZip(PARTS)]), 10_000)
  await prisma.materialVersion.update({ where: { id: deck.versionId }, data: { kind: 'SLIDES', format: 'pptx', blobKey: stored.key } })
})

beforeEach(() => {
  signedIn = owner
})

const ask = (path: string, init?: RequestInit) => new Request(`http://127.0.0.1:3000${path}`, init)
const at = (params: Record<string, string>) => ({ params: Promise.resolve(params) })
const file = (materialId: string, headers: Record<string, string> = {}) =>
  fileGet(ask(`/api/materials/${materialId}/file`, { headers }), at({ materialId }))
const media = (materialId: string, name: string, { version = 1, ...headers }: { version?: number; 'if-none-match'?: string } = {}) =>
  mediaGet(ask(`/api/materials/${materialId}/media?version=${version}&name=${encodeURIComponent(name)}`, { headers }), at({ materialId }))
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

describe('a picture of slides', () => {
  it('comes with the type its content has, to be kept by this reader', async () => {
    const response = await media(slides, 'ppt/media/image1.png')
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache',
    })
    const etag = response.headers.get('etag') ?? ''
    expect((await media(slides, 'ppt/media/image1.png', { 'if-none-match': etag })).status).toBe(304)
  })

  it('runs nothing where it is a drawing', async () => {
    const response = await media(slides, 'ppt/media/drawing.svg')
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox")
  })

  it.each(['ppt/slides/slide1.xml', 'ppt/media/page.png', 'ppt/media/old.emf', '../../etc/passwd', ''])('is not %j', async (name) => {
    const response = await media(slides, name)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toMatch(/Secret|svg/)
  })

  it('is not that of another version, nor of a file that holds none', async () => {
    expect((await media(slides, 'ppt/media/image1.png', { version: 2 })).status).toBe(404)
    expect((await media(pdf, 'ppt/media/image1.png')).status).toBe(404)
    expect((await media(slides, 'x', { version: -1 })).status).toBe(400)
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
  ['a picture', () => media(slides, 'ppt/media/image1.png')],
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
