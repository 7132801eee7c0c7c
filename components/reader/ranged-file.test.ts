import { afterEach, describe, expect, it, vi } from 'vitest'

vi.mock('react-pdf', () => ({
  pdfjs: {
    PDFDataRangeTransport: class {
      given: [number, Uint8Array][] = []
      onDataRange(begin: number, bytes: Uint8Array) {
        this.given.push([begin, bytes])
      }
    },
  },
}))
const { fetchPart, RangedFile } = await import('./ranged-file.ts')

const part = (text: string, total: number) =>
  new Response(text, { status: 206, headers: { 'content-range': `bytes 0-${text.length - 1}/${total}` } })

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('fetchPart', () => {
  it('asks for the bytes, the last one included, and learns the size of the whole', async () => {
    const ask = vi.fn<typeof fetch>().mockResolvedValue(part('abc', 900))
    vi.stubGlobal('fetch', ask)
    const { bytes, total } = await fetchPart('/file', 10, 20)
    expect(ask).toHaveBeenCalledWith('/file', { headers: { range: 'bytes=10-19' } })
    expect([bytes.byteLength, total]).toEqual([3, 900])
  })

  it('takes all of it from a server that serves no parts', async () => {
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockResolvedValue(new Response('abcdef')))
    expect((await fetchPart('/file', 0, 3)).total).toBe(6)
  })

  it('fails when the server refuses', async () => {
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockResolvedValue(new Response('', { status: 404 })))
    await expect(fetchPart('/file', 0, 3)).rejects.toThrow('404')
  })
})

describe('RangedFile', () => {
  it('tries again, then gives the part', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValueOnce(part('abc', 900)))
    const file = new RangedFile('/file', 900, new Uint8Array(), () => expect.unreachable())
    file.requestDataRange(0, 3)
    await vi.runAllTimersAsync()
    expect((file as unknown as { given: unknown[] }).given).toHaveLength(1)
  })

  it('gives up instead of waiting without end', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('offline')))
    const giveUp = vi.fn<() => void>()
    new RangedFile('/file', 900, new Uint8Array(), giveUp).requestDataRange(0, 3)
    await vi.runAllTimersAsync()
    expect(giveUp).toHaveBeenCalledOnce()
  })
})
