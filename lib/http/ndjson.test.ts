import { describe, expect, it } from 'vitest'
import { ndjsonResponse } from './ndjson.ts'

async function* lines(count: number, fail?: Error, onEnd: () => void = () => {}) {
  try {
    for (let n = 1; n <= count; n += 1) yield { n }
    if (fail) throw fail
  } finally {
    onEnd()
  }
}

const open = () => ({ signal: new AbortController().signal, where: 'test' })

describe('ndjsonResponse', () => {
  it('sends a line for each value and forbids proxies to gather them', async () => {
    const response = await ndjsonResponse(lines(3), open())
    expect(response.headers.get('cache-control')).toContain('no-transform')
    expect(await response.text()).toBe('{"n":1}\n{"n":2}\n{"n":3}\n')
  })

  it('is empty without values', async () => {
    expect(await (await ndjsonResponse(lines(0), open())).text()).toBe('')
  })

  it('leaves what fails before the first line to the route', async () => {
    await expect(ndjsonResponse(lines(0, new Error('no')), open())).rejects.toThrow('no')
  })

  it('says in a last line that it failed, without the error\'s own words', async () => {
    const text = await (await ndjsonResponse(lines(1, new Error('secret')), open())).text()
    expect(text.split('\n')[1]).toMatch(/"type":"failed"/)
    expect(text).not.toContain('secret')
  })

  it('ends its source when the reader goes or the server stops', async () => {
    const ended: string[] = []
    const gone = await ndjsonResponse(lines(9, undefined, () => ended.push('gone')), open())
    await gone.body?.cancel()
    const stop = new AbortController()
    const stopped = await ndjsonResponse(lines(9, undefined, () => ended.push('stopped')), { signal: stop.signal, where: 'test' })
    stop.abort()
    // What was already waiting in the stream may still arrive; nothing after it does.
    expect((await stopped.text()).split('\n').length).toBeLessThan(4)
    expect(ended).toEqual(['gone', 'stopped'])
  })
})
