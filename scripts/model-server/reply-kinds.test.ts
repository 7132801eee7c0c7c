import { afterEach, expect, test, vi } from 'vitest'
import { rateLimited } from './replies.ts'
import { chunksOf } from './reply.ts'
import type { Reply } from './reply.ts'
import { startModelServer } from './server.ts'
import type { ModelServer, ModelServerOptions } from './server.ts'

let server: ModelServer
afterEach(() => server.close())

const start = async (reply: ModelServerOptions['reply'], options: ModelServerOptions = {}) => {
  server = await startModelServer({ reply, ...options })
}
const post = (stream: boolean, init: RequestInit = {}) =>
  fetch(`${server.url}/chat/completions`, {
    method: 'POST', body: JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'Hello' }], stream }), ...init,
  })
const text = async (stream: boolean) => (await post(stream)).text()
/** The named field of all chunks of a raw stream, joined; what is no JSON is passed over. */
const field = (raw: string, name: string) => [...raw.matchAll(new RegExp(`"${name}":"([^"]*)"`, 'g'))].map(([, part]) => part).join('')

test('an error in the middle comes after the text, and is a 500 where nothing is streamed', async () => {
  await start([{ failing: 'Half of the answer', error: 'overloaded' }, { failing: 'Half of the answer', error: 'overloaded' }])
  const raw = await text(true)
  expect(field(raw, 'content')).toBe('Half of the answer')
  expect(raw).toMatch(/data: \{"error":\{"message":"overloaded"[^\n]*\n\n$/)
  const whole = await post(false)
  expect([whole.status, await whole.text()]).toEqual([500, expect.stringContaining('overloaded')])
})

test('bytes that mean nothing can stand between good ones', async () => {
  await start([{ garbage: 'data: {"choices": [\n\n', within: 'Short-term memory' }])
  const raw = await text(true)
  expect(field(raw, 'content')).toBe('Short-term memory')
  const at = raw.indexOf('data: {"choices": [\n\n')
  expect(at).toBeGreaterThan(raw.indexOf('Short'))
  expect(at).toBeLessThan(raw.indexOf('memory'))
  expect(raw).toMatch(/\[DONE\]\n\n$/)
})

test('a model that thinks aloud does so in a field of its own, first', async () => {
  await start(() => ({ text: 'Seven.', reasoning: 'Miller said so.' }))
  const raw = await text(true)
  expect([field(raw, 'reasoning_content'), field(raw, 'content')]).toEqual(['Miller said so.', 'Seven.'])
  expect(raw.indexOf('Miller')).toBeLessThan(raw.indexOf('Seven'))
  expect(await text(false)).toContain('"reasoning_content":"Miller said so."')
})

test.each([true, false])('not even headers (stream: %s)', async (stream) => {
  await start(() => ({ silent: 'before-headers' }))
  const client = new AbortController()
  let answered = false
  const answer = post(stream, { signal: client.signal }).finally(() => { answered = true })
  await vi.waitFor(() => expect(server.requests).toHaveLength(1))
  expect(answered).toBe(false)
  client.abort()
  await expect(answer).rejects.toThrow('aborted')
  await vi.waitFor(() => expect(server.closedEarly).toBe(1))
})

test('replies in a row, begun anew by setReply; one too many is a failure', async () => {
  const row = (...words: string[]): Reply[] => words.map((word) => ({ text: word }))
  await start(row('first', 'second'))
  expect([await text(false), await text(false)]).toEqual([expect.stringContaining('first'), expect.stringContaining('second')])
  server.setReply(row('third'))
  expect(await text(false)).toContain('third')
  expect(server.failures).toEqual([])
  expect((await post(false)).status).toBe(500)
  expect(server.failures).toEqual(['Request 2 came, but there are only 1 replies.'])
})

test('a refusal by the server uses up no reply', async () => {
  await start([{ text: 'ok' }], { models: ['other'] })
  expect((await post(false)).status).toBe(404)
  server.setModels(['m'])
  expect(await text(false)).toContain('ok')
})

test.each([true, false])('an error decided after a sign of life stands in the body (stream: %s)', async (stream) => {
  let decide: (reply: Reply) => void = () => {}
  await start(() => new Promise((resolve) => { decide = resolve }), { heartbeat: 1 })
  const response = await post(stream)
  decide(rateLimited())
  expect(response.status).toBe(200)
  expect(await response.text()).toMatch(stream ? /data: \{"error":.*rate_limit_exceeded.*\n\n$/ : /^ +\{"error":.*rate_limit_exceeded/)
})

test('chunks end between characters, also those of two units', async () => {
  await start([])
  const words = `123456789🧠${'é'.repeat(11)}`
  expect(chunksOf(words)).toEqual(['123456789🧠', 'é'.repeat(10), 'é'])
  expect(chunksOf('')).toEqual([])
})
