import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { handReplies } from './hand-replies.ts'
import { startModelServer } from './server.ts'

let folder: string
let lines: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reprise-by-hand-'))
  lines = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
const log = (line: string) => void lines.push(line)
const request = (content = 'Hello') => ({ model: 'by-hand', messages: [{ role: 'user', content }] })
const never = new AbortController().signal

/** Each look at the folder is followed by the next of these; after the last nothing changes. */
const steps = (...moves: (() => void)[]) => {
  const left = [...moves]
  return { log, wait: async () => left.shift()?.() }
}

test('writes the request and answers when the reply is there', async () => {
  const replies = handReplies(folder, steps(() => {}, () => put('001.reply.json', '{"a": 1}')))
  expect(await replies(request(), 0, never)).toEqual({ text: '{"a": 1}' })
  expect(JSON.parse(readFileSync(join(folder, '001.request.json'), 'utf8'))).toEqual(request())
  expect(lines).toEqual(['001.request.json waits for 001.reply.json', '001.reply.json is sent'])
})

test('waits for JSON that is half written, and speaks of it where it stays so', async () => {
  const idle = Array.from({ length: 60 }, () => () => {})
  const replies = handReplies(folder, steps(() => put('001.reply.json', '{"a": [1,'), ...idle, () => put('001.reply.json', '{"a": [1,2]}')))
  expect(await replies(request(), 0, never)).toEqual({ text: '{"a": [1,2]}' })
  expect(lines.filter((line) => line.includes('not complete JSON yet'))).toHaveLength(1)
})

test('waits until prose stands still', async () => {
  const write = (text: string) => () => put('001.reply.json', text)
  const moves = [write('Memory'), () => {}, () => {}, write('Memory fades'), () => {}, write('Memory fades [P1].')]
  const replies = handReplies(folder, steps(...moves))
  expect(await replies(request(), 0, never)).toEqual({ text: 'Memory fades [P1].' })
})

test('an error file is an error', async () => {
  const replies = handReplies(folder, steps(() => put('001.reply.json', '{"error":{"status":429,"message":"Slow down"}}')))
  expect(await replies(request(), 0, never)).toMatchObject({ status: 429, body: { error: { message: 'Slow down' } } })
  expect(lines.at(-1)).toBe('001.reply.json is sent as an error (429)')
})

test('numbers go on in a folder that holds some, and nothing is overwritten', async () => {
  put('002.request.json', 'old')
  put('004.reply.json', 'old')
  const replies = handReplies(folder, steps(() => put('006.reply.json', '"six"')))
  // Another one took 005 in the meantime.
  put('005.request.json', 'other')
  expect(await replies(request(), 0, never)).toEqual({ text: 'six' })
  expect(readdirSync(folder).filter((name) => name.includes('request'))).toHaveLength(3)
  expect(readFileSync(join(folder, '005.request.json'), 'utf8')).toBe('other')
})

test('several at once, answered in any order; one goes away and the others do not notice', async () => {
  const server = await startModelServer({ models: ['by-hand'], reply: handReplies(folder, { log, wait: () => new Promise(setImmediate) }) })
  const post = (content: string, init: RequestInit & { stream?: boolean } = {}) =>
    fetch(`${server.url}/chat/completions`, { method: 'POST', body: JSON.stringify({ ...request(content), stream: init.stream }), ...init })
  const numberOf = (content: string) => {
    const isIts = (name: string) => name.endsWith('.request.json') && readFileSync(join(folder, name), 'utf8').includes(content)
    const name = readdirSync(folder).find(isIts)
    return name?.slice(0, 3) ?? ''
  }
  const client = new AbortController()
  const gone = post('goes away', { signal: client.signal })
  const streamed = post('streamed', { stream: true })
  const whole = post('whole')
  await vi.waitFor(() => expect(readdirSync(folder)).toHaveLength(3))
  put(`${numberOf('whole')}.reply.json`, '{"is":"whole"}')
  expect(await (await whole).text()).toContain('{\\"is\\":\\"whole\\"}')
  client.abort()
  await expect(gone).rejects.toThrow()
  await vi.waitFor(() => expect(lines).toContain(`${numberOf('goes away')}.request.json: the client went away`))
  put(`${numberOf('streamed')}.reply.json`, '"in a stream"')
  expect(await (await streamed).text()).toContain('data: [DONE]')
  expect([server.closedEarly, server.failures]).toEqual([1, []])
  await server.close()
})
