import { afterEach, describe, expect, test, vi } from 'vitest'
import { contextExceeded, errorInStream, rateLimited } from './replies.ts'
import type { Reply } from './reply.ts'
import { startModelServer } from './server.ts'
import type { ModelServer, ModelServerOptions } from './server.ts'

let server: ModelServer
afterEach(() => server.close())

const start = async (reply: Reply | undefined, options: ModelServerOptions = {}) => {
  server = await startModelServer({ ...(reply ? { reply: () => reply } : {}), ...options })
}
const PROMPT = { model: 'test-model', messages: [{ role: 'user', content: 'Hello' }] }
const post = (body: object = {}, init: RequestInit = {}) =>
  fetch(`${server.url}/chat/completions`, { method: 'POST', body: JSON.stringify({ ...PROMPT, ...body }), ...init })
type Chunk = {
  choices: { delta: { content?: string; refusal?: string }; finish_reason: string | null }[]
  usage?: { prompt_tokens: number; completion_tokens: number; total_tokens: number } | null
}
type Whole = { choices: { message: { content: string | null; refusal: string | null }; finish_reason: string | null }[]; usage?: unknown }
const whole = async (response: Promise<Response>) => (await (await response).json()) as Whole
const eventsOf = (raw: string) => raw.split('\n\n').filter((line) => line.startsWith('data: ')).map((line) => line.slice(6))
const chunksOf = (raw: string) => eventsOf(raw).filter((line) => line !== '[DONE]').map((line) => JSON.parse(line) as Chunk)
const said = (chunks: Chunk[]) => chunks.flatMap(({ choices }) => choices.map(({ delta }) => delta.content ?? '')).join('')
const reasons = (chunks: Chunk[]) => chunks.flatMap(({ choices }) => choices.flatMap(({ finish_reason: reason }) => reason ?? []))
const error = async (response: Response) => {
  const { error } = (await response.json()) as { error: { message: string; code: string | null } }
  return { status: response.status, ...error }
}
/** What arrived, and whether the end was orderly. */
async function readAll(response: Response, until = ''): Promise<{ raw: string; broke: boolean }> {
  const decoder = new TextDecoder()
  let raw = ''
  try {
    for await (const bytes of response.body!) {
      raw += decoder.decode(bytes, { stream: true })
      if (until && raw.includes(until)) break
    }
    return { raw, broke: false }
  } catch {
    return { raw, broke: true }
  }
}
const LONG = 'Short-term memory holds about seven items 🧠 for half a minute.'

describe('a good reply', () => {
  test('is whole where no stream is asked for', async () => {
    await start({ text: LONG })
    const { choices, usage } = await whole(post())
    expect(choices[0]).toMatchObject({ message: { content: LONG, refusal: null }, finish_reason: 'stop' })
    expect(usage).toEqual({ prompt_tokens: 2, completion_tokens: 18, total_tokens: 20 })
  })

  test('comes in pieces where one is, and ends in [DONE]', async () => {
    await start({ text: LONG, delay: 1 })
    const { raw } = await readAll(await post({ stream: true }))
    const chunks = chunksOf(raw)
    expect(said(chunks)).toBe(LONG)
    expect(chunks.length).toBeGreaterThan(5)
    expect(reasons(chunks)).toEqual(['stop'])
    expect(eventsOf(raw).at(-1)).toBe('[DONE]')
    expect(server.closedEarly).toBe(0)
  })

  test('is JSON where a value is given', async () => {
    await start({ json: { elements: [{ text: 'a' }] } })
    expect((await whole(post())).choices[0]!.message.content).toBe('{"elements":[{"text":"a"}]}')
    expect(said(chunksOf((await readAll(await post({ stream: true }))).raw))).toBe('{"elements":[{"text":"a"}]}')
  })

  test('tells the usage of a stream only where asked, and never where it is switched off', async () => {
    await start({ text: LONG })
    const usages = async (body: object) =>
      chunksOf((await readAll(await post({ stream: true, ...body }))).raw).flatMap(({ usage }) => usage ?? [])
    expect(await usages({})).toEqual([])
    const wanted = { stream_options: { include_usage: true } }
    expect(await usages(wanted)).toEqual([{ prompt_tokens: 2, completion_tokens: 18, total_tokens: 20 }])
    await server.close()
    await start({ text: LONG }, { usage: false })
    expect(await usages(wanted)).toEqual([])
    expect((await whole(post())).usage).toBeUndefined()
  })

  test('is decided by the request and its number, at once or later, and can be changed', async () => {
    await start(undefined, { reply: async ({ messages }, index) => ({ text: `${index} ${String(messages[0]!.content)}` }) })
    expect((await whole(post())).choices[0]!.message.content).toBe('0 Hello')
    expect((await whole(post())).choices[0]!.message.content).toBe('1 Hello')
    server.setReply(() => ({ text: 'other' }))
    expect((await whole(post())).choices[0]!.message.content).toBe('other')
    expect(server.requests.map(({ method, path, body }) => [method, path, body?.model])).toEqual(
      Array.from({ length: 3 }, () => ['POST', '/v1/chat/completions', 'test-model']),
    )
  })
})

describe('a bad one', () => {
  test.each([true, false])('is cut in the middle (stream: %s)', async (stream) => {
    await start({ cut: LONG, after: 20 })
    const { raw, broke } = await readAll(await post({ stream }))
    expect(broke).toBe(true)
    if (stream) expect(said(chunksOf(raw))).toBe(LONG.slice(0, 20))
    expect(server.closedEarly).toBe(0)
  })

  test('ends without a finish reason', async () => {
    await start({ noFinish: LONG })
    const { raw, broke } = await readAll(await post({ stream: true }))
    expect({ broke, said: said(chunksOf(raw)), reasons: reasons(chunksOf(raw)) }).toEqual({ broke: false, said: LONG, reasons: [] })
    expect((await whole(post())).choices[0]!.finish_reason).toBeNull()
  })

  test.each(['content_filter', 'length'] as const)('ends by %s', async (finish) => {
    await start({ finish, text: 'Short' })
    expect(reasons(chunksOf((await readAll(await post({ stream: true }))).raw))).toEqual([finish])
    expect((await whole(post())).choices[0]).toMatchObject({ finish_reason: finish, message: { content: 'Short' } })
  })

  test('declines in the field for it', async () => {
    await start({ refusal: 'I cannot help with that.' })
    const message = { content: null, refusal: 'I cannot help with that.' }
    expect((await whole(post())).choices[0]).toMatchObject({ message, finish_reason: 'stop' })
    const chunks = chunksOf((await readAll(await post({ stream: true }))).raw)
    expect(chunks.flatMap(({ choices }) => choices.map(({ delta }) => delta.refusal ?? '')).join('')).toBe('I cannot help with that.')
    expect(said(chunks)).toBe('')
  })

  test('says something and then nothing, until the client gives up', async () => {
    await start({ stall: 'Short' })
    const { raw } = await readAll(await post({ stream: true }), 'Short')
    expect(reasons(chunksOf(raw))).toEqual([])
    await vi.waitFor(() => expect(server.closedEarly).toBe(1))
  })

  test.each([true, 'role'] as const)('never says a word (%s)', async (silent) => {
    await start({ silent })
    const client = new AbortController()
    const response = await post({ stream: true }, { signal: client.signal })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    if (silent === 'role') expect((await readAll(response, 'assistant')).raw).toContain('"content":""')
    else client.abort()
    await vi.waitFor(() => expect(server.closedEarly).toBe(1))
  })

  test('is not what the protocol says', async () => {
    await start({ garbage: 'data: {"choices": [\n\n' })
    expect(await (await post({ stream: true })).text()).toBe('data: {"choices": [\n\n')
    server.setReply(() => ({ html: '<h1>Sign in</h1>' }))
    const page = await post()
    expect([page.status, await page.text()]).toEqual([200, '<h1>Sign in</h1>'])
    expect(page.headers.get('content-type')).toContain('text/html')
    server.setReply(() => errorInStream('overloaded'))
    expect(await (await post({ stream: true })).text()).toContain('"message":"overloaded"')
  })

  test('is a status', async () => {
    await start(rateLimited(7))
    const response = await post()
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7'])
    server.setReply(() => rateLimited())
    expect((await post()).headers.get('retry-after')).toBeNull()
    server.setReply(() => contextExceeded(4096, 5000))
    expect(await error(await post())).toMatchObject({ status: 400, code: 'context_length_exceeded' })
    server.setReply(() => ({ status: 502, body: 'Bad gateway' }))
    expect(await (await post()).text()).toBe('Bad gateway')
  })
})

test.each([true, false])('a slow reply waits for its gate (stream: %s)', async (stream) => {
  let open = () => {}
  await start({ slow: 'before|after', gate: new Promise<void>((resolve) => { open = resolve }), after: 7 })
  const response = await post({ stream })
  const reader = response.body!.getReader()
  const decoder = new TextDecoder()
  let raw = ''
  if (stream) while (!raw.includes('before|')) raw += decoder.decode((await reader.read()).value, { stream: true })
  expect(raw).not.toContain('after')
  open()
  for (let part = await reader.read(); !part.done; part = await reader.read()) raw += decoder.decode(part.value, { stream: true })
  expect(stream ? said(chunksOf(raw)) : (JSON.parse(raw) as Whole).choices[0]!.message.content).toBe('before|after')
})

test('a client that goes away before anything is decided is counted, and the function is told', async () => {
  const client = new AbortController()
  let told = false
  await start(undefined, {
    reply: (_request, _index, signal) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => {
      told = true
      reject(signal.reason as Error)
    })),
  })
  const answer = post({ stream: true }, { signal: client.signal })
  await vi.waitFor(() => expect(server.requests).toHaveLength(1))
  client.abort()
  await expect(answer).rejects.toThrow()
  await vi.waitFor(() => expect([server.closedEarly, told]).toEqual([1, true]))
  expect(server.failures).toEqual([])
})

test('what a reply function throws is answered with 500 and kept', async () => {
  await start(undefined, { reply: () => { throw new Error('nothing recorded for this') } })
  expect(await error(await post())).toMatchObject({ status: 500, message: 'nothing recorded for this' })
  expect(server.failures).toEqual(['nothing recorded for this'])
})

test('closing ends what hangs and counts nobody', async () => {
  await start({ stall: 'Short' })
  const reading = readAll(await post({ stream: true }))
  await server.close()
  expect((await reading).broke).toBe(true)
  expect(server.closedEarly).toBe(0)
})

test.each([true, false])('while nothing is decided, a client is given signs of life that say nothing (stream: %s)', async (stream) => {
  let decide: (reply: Reply) => void = () => {}
  const decision = new Promise<Reply>((resolve) => { decide = resolve })
  await start(undefined, { reply: () => decision, heartbeat: 1 })
  const response = await post({ stream })
  expect(response.status).toBe(200)
  decide({ text: 'at last' })
  const raw = await response.text()
  expect(raw).toMatch(stream ? /^: waiting\n\n/ : /^ +\{/)
  expect(stream ? said(chunksOf(raw)) : (JSON.parse(raw) as Whole).choices[0]!.message.content).toBe('at last')
})
