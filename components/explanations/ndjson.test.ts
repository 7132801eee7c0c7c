import { describe, expect, it } from 'vitest'
import { readNdjson } from './ndjson.ts'

const bytes = new TextEncoder()

function streamOf(text: string, size: number, onCancel: () => void = () => {}): ReadableStream<Uint8Array> {
  const all = bytes.encode(text)
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= all.length) return controller.close()
      controller.enqueue(all.slice(at, at + size))
      at += size
    },
    cancel: onCancel,
  })
}

async function collect(stream: ReadableStream<Uint8Array>) {
  const values: unknown[] = []
  for await (const value of readNdjson(stream)) values.push(value)
  return values
}

const TEXT = '{"text":"naïve – “memory” 🧠"}\n{"n":2}\n\n{"n":3}'
const VALUES = [{ text: 'naïve – “memory” 🧠' }, { n: 2 }, { n: 3 }]

describe('readNdjson', () => {
  it.each([1, 2, 3, 5, 7, 1000])('puts together what arrives in pieces of %i bytes', async (size) => {
    expect(await collect(streamOf(TEXT, size))).toEqual(VALUES)
    expect(await collect(streamOf(`${TEXT}\n`, size))).toEqual(VALUES)
  })

  it('gives nothing for an empty body', async () => {
    expect(await collect(streamOf('', 5))).toEqual([])
  })

  it('gives a line as soon as it is whole', async () => {
    let enqueue: (text: string) => void = () => {}
    const stream = new ReadableStream<Uint8Array>({ start(controller) { enqueue = (text) => controller.enqueue(bytes.encode(text)) } })
    const lines = readNdjson(stream)
    enqueue('{"n":1}\n{"n"')
    expect((await lines.next()).value).toEqual({ n: 1 })
  })

  it('throws when the last line was cut off', async () => {
    await expect(collect(streamOf('{"n":1}\n{"n":', 4))).rejects.toThrow(SyntaxError)
  })

  it('lets go of the body when the reader stops early', async () => {
    let cancelled = false
    for await (const value of readNdjson(streamOf(TEXT, 4, () => { cancelled = true }))) if (value) break
    expect(cancelled).toBe(true)
  })
})
