import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChatMessage } from './chat-request.ts'
import { recordedReplies } from './recorded-replies.ts'
import { startModelServer } from './server.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reprise-recorded-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
const user = (content: string): ChatMessage => ({ role: 'user', content })
const record = (n: string, messages: ChatMessage[], reply?: unknown) => {
  put(`${n}.request.json`, { model: 'by-hand', messages })
  if (reply !== undefined) put(`${n}.reply.json`, reply)
}
const ask = (messages: ChatMessage[], replies = recordedReplies(folder)) =>
  replies({ model: 'm', messages }, 0, new AbortController().signal)
const SYSTEM: ChatMessage = { role: 'system', content: 'You explain lectures.' }

test('answers what was recorded, white space and the shape of a text aside', () => {
  record('001', [SYSTEM, user('Explain memory.')], { elements: [] })
  record('002', [SYSTEM, user('Explain sleep.')], 'In prose [P1].\n')
  record('003', [SYSTEM, user('Explain dreams.')], { error: { status: 429, message: 'Slow down' } })
  expect(ask([SYSTEM, user('  Explain\n\tmemory. ')])).toEqual({ text: '{"elements":[]}' })
  expect(ask([SYSTEM, { role: 'user', content: [{ type: 'text', text: 'Explain sleep.' }] }])).toEqual({ text: 'In prose [P1].' })
  expect(ask([SYSTEM, user('Explain dreams.')])).toMatchObject({ status: 429, body: { error: { message: 'Slow down' } } })
})

test('other words, another role or a message more are another request', () => {
  record('001', [SYSTEM, user('Explain memory.')], 'yes')
  const memory = user('Explain memory.')
  for (const messages of [[SYSTEM, user('Explain memory!')], [memory, SYSTEM], [SYSTEM, memory, user('')]]) {
    expect(() => ask(messages)).toThrow('Nothing is recorded')
  }
})

test('the same asked again gets the next reply, then the last one', () => {
  for (const [n, reply] of [['001', 'first'], ['002', undefined], ['004', 'second']] as const) record(n, [user('Vote.')], reply)
  record('003', [user('Other.')], 'other')
  const replies = recordedReplies(folder)
  expect([1, 2, 3].map(() => ask([user('Vote.')], replies))).toEqual([{ text: 'first' }, { text: 'second' }, { text: 'second' }])
})

test('says what is missing, and how the nearest differs', () => {
  record('001', [SYSTEM, user('Explain sleep.')], 'a')
  record('007', [SYSTEM, user('Explain memory to a beginner.')], 'b')
  expect(() => ask([SYSTEM, user('Explain memory to an expert.')])).toThrow(
    /007\.request\.json: there "[^"]*to a beginner\.", asked now "[^"]*to an expert\."/,
  )
  record('008', [user('Asked, never answered.')])
  expect(() => ask([user('Asked, never answered.')])).toThrow('008.request.json, but 008.reply.json is missing')
})

test('an empty folder and broken files are refused at once', () => {
  expect(() => recordedReplies(folder)).toThrow('holds no recorded requests')
  record('001', [user('a')], '{"elements": [')
  expect(() => recordedReplies(folder)).toThrow('001.reply.json is not complete')
  put('001.request.json', '{')
  expect(() => recordedReplies(folder)).toThrow('001.request.json is not JSON')
  put('001.request.json', '{}')
  expect(() => recordedReplies(folder)).toThrow('001.request.json has no list of messages')
})

test('the server answers from it, and a test sees what was missing', async () => {
  record('001', [user('Explain memory.')], { text: 'ok' })
  const server = await startModelServer({ reply: recordedReplies(folder) })
  const post = (content: string) =>
    fetch(`${server.url}/chat/completions`, { method: 'POST', body: JSON.stringify({ model: 'm', messages: [user(content)] }) })
  const { choices } = (await (await post('Explain  memory.')).json()) as { choices: { message: { content: string } }[] }
  expect(choices[0]?.message.content).toBe('{"text":"ok"}')
  expect((await post('Explain sleep.')).status).toBe(500)
  expect(server.failures).toEqual([expect.stringContaining('asked now "user: Explain sleep."')])
  await server.close()
})
