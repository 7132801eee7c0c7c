import { deflateSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { useQuickInflate } from './quick-inflate.ts'

const native = globalThis.DecompressionStream
afterEach(() => {
  globalThis.DecompressionStream = native
})

/** As pdf.js does it. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { readable, writable } = new DecompressionStream('deflate')
  const writer = writable.getWriter()
  await writer.ready
  writer.write(bytes).then(async () => {
    await writer.ready
    await writer.close()
  }).catch(() => undefined)
  const chunks: Uint8Array[] = []
  for await (const chunk of readable) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const text = 'BT /F1 12 Tf (memory) Tj ET '.repeat(5000)
const packed = new Uint8Array(deflateSync(text))

test('unpacks what the stream of the platform unpacks', async () => {
  expect(await unpack(packed)).toBe(text)
  useQuickInflate()
  expect(globalThis.DecompressionStream).not.toBe(native)
  expect(await unpack(packed)).toBe(text)
})

test('what is cut off, no stream at all, or too much is an error, as there', async () => {
  for (const quick of [false, true]) {
    if (quick) useQuickInflate()
    await expect(unpack(packed.slice(0, 50))).rejects.toThrow()
    await expect(unpack(new Uint8Array([1, 2, 3]))).rejects.toThrow()
  }
  await expect(unpack(new Uint8Array(deflateSync(Buffer.alloc(65 * 1024 * 1024))))).rejects.toThrow()
})

test('other formats stay those of the platform', () => {
  useQuickInflate()
  expect(new DecompressionStream('gzip')).toBeInstanceOf(native)
})
