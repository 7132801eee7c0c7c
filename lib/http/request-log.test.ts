import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { errorFields } from '#lib/log.ts'
import { action } from './action.ts'
import { ndjsonResponse } from './ndjson.ts'
import { pathPattern } from './request-log.ts'
import { publicRoute, route } from './route.ts'

vi.mock('#lib/auth/viewer.ts', () => ({
  requireViewer: () => Promise.resolve({ userId: 'user-1', name: 'Mina', email: 'mina@example.org' }),
}))

type Line = Record<string, unknown>
let lines: Line[] = []
beforeEach(() => {
  lines = []
  env.LOG_LEVEL = 'debug'
  for (const method of ['log', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((line: unknown) => void lines.push(JSON.parse(String(line)) as Line))
  }
})
afterEach(() => {
  env.LOG_LEVEL = 'silent'
  vi.restoreAllMocks()
})

const SECRET = 'hippocampus'
const ask = (init: RequestInit = {}) => new Request(`http://127.0.0.1:3000/api/attempts/a-17/answers/i%2F3?text=${SECRET}`, init)
const at = { params: Promise.resolve({ attemptId: 'a-17', itemId: 'i/3' }) }

test('each request ends in one line: which way in, who, how it went; never an id of the path or the query', async () => {
  const response = await route({ handler: async () => ({ kept: SECRET }) })(ask(), at)
  expect(lines).toEqual([
    {
      at: expect.any(String), level: 'info', event: 'request', request: response.headers.get('x-request-id'), method: 'GET',
      where: '/api/attempts/[attemptId]/answers/[itemId]', status: 200, ms: expect.any(Number), userId: 'user-1',
    },
  ])
})

test('lines written on the way carry the same id, and two requests side by side two', async () => {
  const handle = route({ handler: async () => Promise.reject(new Error('no')) })
  const responses = await Promise.all([handle(ask(), at), handle(ask(), at)])
  const ids = responses.map((response) => response.headers.get('x-request-id'))
  expect(new Set(ids).size).toBe(2)
  for (const id of ids) expect(lines.filter(({ request }) => request === id).map(({ event }) => event)).toEqual(['unexpected', 'request'])
})

test('what nobody foresaw is told with a reference, what was foreseen without', async () => {
  const broken = await publicRoute(async () => Promise.reject(new Error('x')))(ask())
  expect(await broken.text()).toContain(`Reference: ${broken.headers.get('x-request-id')}`)
  const refused = await publicRoute(async () => Promise.reject(new AppError('conflict', 'Wait.')))(ask())
  expect(await refused.text()).not.toContain('Reference')
})

test('an action is logged too, and a stream that breaks belongs to its request', async () => {
  const answer = await action(z.object({ text: z.string() }), async () => Promise.reject(new Error(`"${SECRET}"`)))({ text: SECRET })
  const reference = answer.ok ? '' : answer.error.message.split('Reference: ')[1]
  expect(lines.map(({ event, request, status }) => [event, request, status])).toEqual([
    ['unexpected', reference, undefined],
    ['request', reference, 500],
  ])
  lines = []
  async function* breaks() {
    yield { n: 1 }
    throw new Error(SECRET.slice(0, 0))
  }
  const response = await publicRoute(() => ndjsonResponse(breaks(), { signal: new AbortController().signal, where: 'x' }))(ask())
  expect(await response.text()).toContain(`Reference: ${response.headers.get('x-request-id')}`)
  expect(lines.every(({ request }) => request === response.headers.get('x-request-id'))).toBe(true)
})

const parseBroken = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}
class PrismaClientKnownRequestError extends Error {
  override name = 'PrismaClientKnownRequestError'
  code = 'P2010'
}

test.each([
  ['a reply that is no JSON', parseBroken(`${SECRET} "says" the model`)],
  [
    'what a database quotes',
    new PrismaClientKnownRequestError(`Invalid call({ text: ${SECRET} })\n\nRaw query failed. Message: \`invalid input: "${SECRET}"\``),
  ],
  ['quotes inside quotes', new Error(`cannot read "a "${SECRET}" b" here`)],
  ['single quotes', new Error(`no module '${SECRET}'`)],
  ['an address of a person', new Error(`no user ${SECRET}@example.org`)],
  ['a token', new Error(`refused ${SECRET}${'a1'.repeat(20)}`)],
  ['what is no error', SECRET],
])('no text gets into the log with %s', (_, thrown) => {
  const fields = JSON.stringify(errorFields(thrown))
  expect(fields).not.toContain(SECRET)
})

test('kind, code and place of an error are kept', () => {
  expect(errorFields(new PrismaClientKnownRequestError('x\nUnique constraint failed'))).toMatchObject({
    error: 'PrismaClientKnownRequestError', code: 'P2010', message: 'Unique constraint failed',
    stack: expect.stringContaining('request-log.test.ts'),
  })
  expect(errorFields(new TypeError("can't read it")).message).toBe("can't read it")
})

test('a path that is no encoding is logged as it is', () => {
  expect(pathPattern('/api/%E0%A4%A/x', { id: 'x' })).toBe('/api/%E0%A4%A/[id]')
})
