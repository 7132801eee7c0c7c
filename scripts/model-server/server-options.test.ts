import { afterEach, expect, test } from 'vitest'
import { startModelServer } from './server.ts'
import type { ModelServer, ModelServerOptions } from './server.ts'

let server: ModelServer
afterEach(() => server.close())

const start = async (options: ModelServerOptions = {}) => {
  server = await startModelServer({ reply: () => ({ text: 'ok' }), ...options })
}
const PROMPT = { model: 'm', messages: [{ role: 'user', content: 'Hello' }] }
const post = (body: unknown = {}, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/chat/completions`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify({ ...PROMPT, ...(body as object) }),
  })
const outcome = async (response: Response) => {
  const body = (await response.json()) as { error?: { message: string; code: string | null; param: string | null } }
  return { status: response.status, ...body.error }
}
const format = (schema: unknown) => ({ response_format: { type: 'json_schema', json_schema: { name: 'draft', strict: true, schema } } })
const GOOD = format({ type: 'object', properties: { a: { type: 'string' } }, required: ['a'], additionalProperties: false })
const OPTIONAL = format({ type: 'object', properties: { a: { type: 'string' } }, required: [], additionalProperties: false })
const JSON_OBJECT = { response_format: { type: 'json_object' } }

test('lists its models and knows no other', async () => {
  await start({ models: ['small', 'large'] })
  const list = async () => ((await (await fetch(`${server.url}/models`)).json()) as { data: { id: string }[] }).data.map(({ id }) => id)
  expect(await list()).toEqual(['small', 'large'])
  expect((await post({ model: 'small' })).status).toBe(200)
  const unknown = { status: 404, code: 'model_not_found', message: expect.stringContaining('`huge`') }
  expect(await outcome(await post({ model: 'huge' }))).toMatchObject(unknown)
  server.setModels(['huge'])
  expect(await list()).toEqual(['huge'])
  expect((await post({ model: 'huge' })).status).toBe(200)
})

test('wants its key on every path', async () => {
  await start({ apiKey: 'sk-right' })
  expect((await fetch(`${server.url}/models`)).status).toBe(401)
  expect(await outcome(await post({}, { authorization: 'Bearer sk-wrong' }))).toMatchObject({ status: 401, code: 'invalid_api_key' })
  expect((await post({}, { authorization: 'Bearer sk-right' })).status).toBe(200)
})

test('speaks no other protocol', async () => {
  await start()
  const other = await fetch(`${server.url}/responses`, { method: 'POST', body: '{}' })
  expect(await outcome(other)).toMatchObject({ status: 404, message: 'Invalid URL (POST /v1/responses)' })
  expect(server.requests).toMatchObject([{ method: 'POST', path: '/v1/responses', body: null }])
})

test('strict: refuses a schema outside the subset, and JSON nobody spoke of', async () => {
  await start({ strict: true })
  expect((await post(GOOD)).status).toBe(200)
  expect(await outcome(await post(OPTIONAL))).toEqual({
    status: 400,
    type: 'invalid_request_error',
    param: 'response_format',
    code: null,
    message: "Invalid schema for response_format 'draft': In context=(), 'required' is required to be supplied and to be an " +
      "array including every key in properties. Missing 'a'.",
  })
  expect(await outcome(await post(format(undefined)))).toMatchObject({ status: 400 })
  expect(await outcome(await post(JSON_OBJECT))).toMatchObject({ status: 400, message: expect.stringContaining("the word 'json'") })
  expect((await post({ ...JSON_OBJECT, messages: [{ role: 'user', content: 'Answer in JSON.' }] })).status).toBe(200)
  expect(server.requests).toHaveLength(5)
})

test('not strict: takes any schema', async () => {
  await start()
  expect((await post(OPTIONAL)).status).toBe(200)
})

test.each([
  ['schema', 200, 200, 200],
  ['json', 400, 200, 200],
  ['text', 400, 400, 200],
] as const)('one that supports %s answers %i to a schema, %i to JSON, %i to text', async (supports, schema, json, text) => {
  await start({ supports })
  expect([(await post(GOOD)).status, (await post(JSON_OBJECT)).status, (await post()).status]).toEqual([schema, json, text])
})

test('refuses prompts that do not fit, by all their messages', async () => {
  await start({ contextTokens: 100 })
  const prompt = (length: number) => ({
    messages: [{ role: 'system', content: 'x'.repeat(100) }, { role: 'user', content: [{ type: 'text', text: 'x'.repeat(length) }] }],
  })
  expect((await post(prompt(240))).status).toBe(200)
  expect(await outcome(await post(prompt(300)))).toMatchObject({ status: 400, code: 'context_length_exceeded', param: 'messages' })
})

test.each([
  ['{"model":', 'could not parse'],
  ['[]', 'could not parse'],
  [{ model: undefined }, 'must provide a model'],
  [{ messages: 'Hello' }, "Missing required parameter: 'messages'"],
  [{ messages: [] }, 'empty array'],
  [{ messages: [{ role: 'user', content: 'a' }, { content: 'b' }] }, "'messages[1]'"],
  [{ response_format: 'json' }, "'response_format.type'"],
])('refuses %j', async (body, words) => {
  await start({ reply: () => { throw new Error('was asked') } })
  expect(await outcome(await post(body))).toMatchObject({ status: 400, message: expect.stringContaining(words) })
  expect(server.failures).toEqual([])
})

test('listens on loopback alone, and says plainly that a port is taken', async () => {
  await start()
  const { hostname, port } = new URL(server.url)
  expect(hostname).toBe('127.0.0.1')
  await expect(startModelServer({ port: Number(port) })).rejects.toThrow('EADDRINUSE')
})
