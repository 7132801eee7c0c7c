import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type * as Blobs from '#lib/storage/blobs.ts'
import { receiveFile } from './receive-file.ts'

const LIMIT = 100_000
const folder = mkdtempSync(join(tmpdir(), 'reprise-upload-'))
let blobs: typeof Blobs

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', folder)
  vi.resetModules()
  blobs = await import('#lib/storage/blobs.ts')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HEAD = '--b\r\nContent-Disposition: form-data; name="file"; filename="Lecture.txt"\r\nContent-Type: text/plain\r\n\r\n'
const END = '\r\n--b--\r\n'

/** A request whose body comes in parts; `breaks` ends it as a lost connection does. */
function request(parts: string[], { breaks = false, type = 'multipart/form-data; boundary=b' } = {}): Request {
  const waiting = [...parts]
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = waiting.shift()
      if (part !== undefined) controller.enqueue(new TextEncoder().encode(part))
      else if (breaks) controller.error(new Error('aborted'))
      else controller.close()
    },
  })
  const init = { method: 'POST', headers: { 'content-type': type }, body, duplex: 'half' }
  return new Request('http://localhost/upload', init)
}

const receive = (from: Request) =>
  receiveFile(from, LIMIT, 'Too large.', async (name, content: Readable) => ({ name, ...(await blobs.putBlob(content, LIMIT)) }))
const incoming = () => readdirSync(join(folder, 'blobs', 'incoming'))

test('a whole file is stored under its name', async () => {
  expect(await receive(request([HEAD, 'What it says.', END]))).toMatchObject({ name: 'Lecture.txt', byteSize: 13 })
  expect(incoming()).toEqual([])
})

test('a sender that breaks off inside the file leaves nothing behind', async () => {
  await expect(receive(request([HEAD, 'x'.repeat(50_000)], { breaks: true }))).rejects.toMatchObject({ code: 'invalid' })
  await vi.waitFor(() => expect(incoming()).toEqual([]))
})

test('too much is refused while it is read, and leaves nothing behind', async () => {
  const parts = Array.from({ length: 20 }, () => 'x'.repeat(10_000))
  await expect(receive(request([HEAD, ...parts, END]))).rejects.toMatchObject({ code: 'too-large' })
  await vi.waitFor(() => expect(incoming()).toEqual([]))
})

test.each([
  ['a second file', request([HEAD, 'one', '\r\n', HEAD, 'two', END])],
  ['a form without a file', request(['--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1', END])],
  ['a form cut off before its end', request([HEAD, 'half of it'])],
  ['another kind of body', request(['{}'], { type: 'application/json' })],
  ['a form that names no boundary', request([HEAD], { type: 'multipart/form-data' })],
])('%s is refused', async (_, from) => {
  await expect((async () => receive(from))()).rejects.toMatchObject({ code: 'invalid' })
  await vi.waitFor(() => expect(incoming()).toEqual([]))
})
