import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import * as replies from '#scripts/model-server/replies.ts'
import type { Reply } from '#scripts/model-server/reply.ts'
import { startModelServer } from '#scripts/model-server/server.ts'
import type { ModelServer } from '#scripts/model-server/server.ts'
import { createStudent } from '#scripts/test/factories.ts'
import { testModel } from '#scripts/test/model.ts'
import { isModelFailure } from './failures.ts'
import type { FailureKind } from './failures.ts'
import { echoTask } from './fixtures/echo-task.ts'
import type { ModelEngine } from './model-engine.ts'
import { runTask } from './run-task.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer({ strict: true })
})
afterAll(() => server.close())
beforeEach(async () => {
  server.requests.length = 0
  await prisma.modelCall.deleteMany()
  await prisma.modelRecord.deleteMany()
})

const GOOD = { json: { elements: [{ name: 'one' }, { name: 'two' }] } } satisfies Reply

type Outcome = { names: string[]; failure: FailureKind | null; refused: string[] }

async function run(reply: (index: number) => Reply, changes: Partial<ModelEngine> = {}, text = 'Things.'): Promise<Outcome> {
  let index = 0
  server.setReply(() => reply(index++))
  const names: string[] = []
  const refused: string[] = []
  const engine = testModel(server.url, { patience: { firstToken: 400, betweenTokens: 300 }, ...changes })
  try {
    const context = { signal: new AbortController().signal, engine, onRefused: (reason: string) => refused.push(reason) }
    for await (const { name } of runTask(echoTask, { text }, context)) names.push(name)
    return { names, failure: null, refused }
  } catch (error) {
    if (!isModelFailure(error)) throw error
    return { names, failure: error.kind, refused }
  }
}

const outcomes = async () => (await prisma.modelCall.findMany({ orderBy: { at: 'asc' } })).map(({ outcome }) => outcome)

test('a good answer: elements, one request with a strict schema, what it used', async () => {
  expect(await run(() => GOOD)).toEqual({ names: ['one', 'two'], failure: null, refused: [] })
  expect(server.requests).toHaveLength(1)
  expect(JSON.stringify(server.requests[0]?.body)).toContain('"strict":true')
  const [call] = await prisma.modelCall.findMany()
  expect(call).toMatchObject({ task: 'test.echo', model: 'test-model', outcome: 'done', isEstimated: false })
  expect(call!.inputTokens).toBeGreaterThan(20)
})

test('what fails the second check, or the form, is refused and the rest given; more than asked for is not read', async () => {
  const elements = [{ name: 'bad' }, { nome: 'x' }, { name: 'one' }, { name: 'two' }, { name: 'three' }, { name: 'four' }]
  expect(await run(() => ({ json: { elements } }))).toEqual({ names: ['one', 'two'], failure: null, refused: ['bad', 'form'] })
})

describe('every failure', () => {
  const cases: [string, (index: number) => Reply, FailureKind][] = [
    ['a key that is not accepted', () => replies.invalidKey(), 'no-key'],
    ['a key that may not', () => replies.forbidden(), 'forbidden'],
    ['a model nobody knows', () => replies.unknownModel('test-model'), 'unknown-model'],
    ['another server', () => replies.unknownUrl('POST', '/v1/chat/completions'), 'not-found'],
    ['too many requests, no wait told', () => replies.rateLimited(), 'rate-limited'],
    ['too many requests, a long wait', () => replies.rateLimited(60), 'rate-limited'],
    ['no credit', () => replies.outOfCredit(), 'rate-limited'],
    ['a prompt that does not fit', () => replies.contextExceeded(4096, 5000), 'context'],
    ['a prompt that was filtered', () => replies.promptFiltered(), 'filtered'],
    ['an answer that was filtered', () => ({ finish: 'content_filter', text: '' }), 'filtered'],
    ['a refusal', () => ({ refusal: 'I cannot help with that.' }), 'refused'],
    ['a cut connection', () => ({ cut: '{"elements":[{"na', after: 10 }), 'cut'],
    ['no end', () => ({ noFinish: '{"elements":[' }), 'cut'],
    ['no first word', () => ({ silent: true }), 'no-first-token'],
    ['a stall', () => ({ stall: '{"elements":' }), 'stalled'],
    ['prose', () => ({ text: 'I think these are things.' }), 'garbage'],
    ['a web page', () => ({ html: '<html><body>Sign in</body></html>' }), 'garbage'],
    ['an empty list', () => ({ json: { elements: [] } }), 'empty'],
    ['nothing at all', () => ({ text: '' }), 'empty'],
    ['an answer cut at its limit', () => ({ finish: 'length', text: '{"elements":[{"name":' }), 'too-long'],
    ['a fault of the server', () => replies.serverError(), 'server-error'],
  ]
  test.each(cases)('%s', async (_, reply, kind) => {
    const outcome = await run(reply)
    expect(outcome).toMatchObject({ names: [], failure: kind })
    expect(server.failures).toEqual([])
  })

  test('nobody listens', async () => {
    expect(await run(() => GOOD, { baseUrl: 'http://127.0.0.1:9/v1' })).toMatchObject({ failure: 'unreachable' })
  })

  test('what was given before a cut stays, and is not asked for again', async () => {
    const outcome = await run(() => ({ cut: JSON.stringify(GOOD.json), after: 30 }))
    expect(outcome).toMatchObject({ names: ['one'], failure: 'cut' })
    expect(server.requests).toHaveLength(1)
  })
})

describe('a second try', () => {
  test('after the wait the server asked for', async () => {
    expect(await run((index) => (index === 0 ? replies.rateLimited(0.05) : GOOD))).toMatchObject({ names: ['one', 'two'] })
    expect((await outcomes()).toSorted()).toEqual(['done', 'rate-limited'])
  })

  test('with half of the text when the prompt is too long, once', async () => {
    const long = 'x'.repeat(4000)
    expect(await run((index) => (index === 0 ? replies.contextExceeded(4096, 5000) : GOOD), {}, long)).toMatchObject({
      names: ['one', 'two'],
    })
    // Known beforehand, the first request is not even made.
    server.requests.length = 0
    expect(await run(() => GOOD, { contextTokens: 1000 }, long)).toMatchObject({ names: ['one', 'two'] })
    expect(server.requests).toHaveLength(1)
    expect(await run(() => GOOD, { contextTokens: 500 }, long)).toMatchObject({ failure: 'context' })
  })

  test('with the complaint when the form was wrong', async () => {
    expect(await run((index) => (index === 0 ? { text: 'Things: one, two' } : GOOD))).toMatchObject({ names: ['one', 'two'] })
    expect(JSON.stringify(server.requests[1]?.body)).toContain('was not JSON of this schema')
  })

  test('a rung lower when the schema is refused, which is remembered', async () => {
    const plain = { text: 'First thing [P1]. Second thing [P1].' }
    const refuse = (index: number) => (index < 2 ? replies.formatUnsupported() : plain)
    expect(await run(refuse)).toMatchObject({ names: ['First thing.', 'Second thing.'] })
    const [record] = await prisma.modelRecord.findMany()
    expect(record).toMatchObject({ id: `${server.url} test-model`, rung: 'PLAIN' })
    expect(JSON.stringify(server.requests[1]?.body)).toContain('json_object')
    expect(JSON.stringify(server.requests[2]?.body)).not.toContain('response_format')
  })
})

test('a server without schemas and a model that thinks aloud', async () => {
  const reply = () => ({ text: `<think>[maybe {"name":"no"}]</think>\`\`\`json\n${JSON.stringify(GOOD.json)}\n\`\`\`` })
  expect(await run(reply, { rung: 'JSON' })).toMatchObject({ names: ['one', 'two'] })
})

describe('the budget', () => {
  test('counts what was used, refuses before a request is made, by person and for all', async () => {
    const { viewer } = await createStudent()
    const spend = async (changes: Partial<ModelEngine>, userId: string | null) => {
      server.setReply(() => GOOD)
      const engine = testModel(server.url, changes)
      const caller = { userId, materialId: null }
      try {
        for await (const _ of runTask(echoTask, { text: 'Things.' }, { signal: new AbortController().signal, engine, caller }));
        return 'done'
      } catch (error) {
        return isModelFailure(error) ? error.kind : String(error)
      }
    }
    // One call reserves about 180 tokens and uses about 90.
    const ends = []
    for (let n = 0; n < 12; n++) ends.push(await spend({ dailyTokens: 600 }, viewer.userId))
    expect(ends.at(-1)).toBe('budget-person')
    const made = server.requests.length
    expect(made).toBe(ends.filter((end) => end === 'done').length)
    const used = (await prisma.modelCall.findMany()).reduce((sum, call) => sum + call.inputTokens + call.outputTokens, 0)
    expect(used).toBeLessThanOrEqual(600)
    expect(await spend({ instanceDailyTokens: used + 10 }, null)).toBe('budget-instance')
    expect(await spend({ dailyTokens: 0 }, viewer.userId)).toBe('budget-person')
    expect(server.requests.length).toBe(made)
  })

  test('holds for calls side by side', async () => {
    const { viewer } = await createStudent()
    server.setReply(() => GOOD)
    const engine = testModel(server.url, { dailyTokens: 600, concurrency: 20 })
    const caller = { userId: viewer.userId, materialId: null }
    const all = await Promise.all(Array.from({ length: 20 }, async () => {
      try {
        for await (const _ of runTask(echoTask, { text: 'Things.' }, { signal: new AbortController().signal, engine, caller }));
        return 'done'
      } catch {
        return 'refused'
      }
    }))
    expect(all).toContain('refused')
    expect(server.requests.length).toBeLessThanOrEqual(4)
  })
})

test('nothing of a request, a reply or a key is logged, whatever happens', async () => {
  const level = env.LOG_LEVEL
  env.LOG_LEVEL = 'debug'
  const said: string[] = []
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...parts) => void said.push(parts.map(String).join(' '))))
  try {
    const secret = { apiKey: 'sk-very-secret-key' }
    await run(() => GOOD, secret, 'A lecture about sheep.')
    await run(() => replies.invalidKey(), secret, 'A lecture about sheep.')
    await run(() => ({ text: 'Prose about sheep.' }), secret, 'A lecture about sheep.')
    await run(() => ({ cut: '{"elements":[{"name":"sheep"', after: 20 }), secret, 'A lecture about sheep.')
  } finally {
    for (const spy of spies) spy.mockRestore()
    env.LOG_LEVEL = level
  }
  expect(said.join('\n')).not.toMatch(/sheep|secret|elements|Name the things/)
  expect(JSON.stringify(await prisma.modelCall.findMany())).not.toMatch(/sheep|secret/)
})

test('whoever stops reading ends the request at the server, and pays for what came', async () => {
  const gate = new Promise<void>(() => {})
  server.setReply(() => ({ slow: JSON.stringify(GOOD.json), after: 30, gate }))
  const engine = testModel(server.url)
  const before = server.closedEarly
  for await (const { name } of runTask(echoTask, { text: 'Things.' }, { signal: new AbortController().signal, engine })) {
    expect(name).toBe('one')
    break
  }
  await expect.poll(() => server.closedEarly).toBe(before + 1)
  const [call] = await prisma.modelCall.findMany()
  expect(call).toMatchObject({ outcome: 'stopped', isEstimated: true })
  expect(call!.outputTokens).toBeLessThan(30)
})
