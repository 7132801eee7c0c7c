import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  badRequest, contextExceeded, contextExceededLlama, forbidden, formatUnsupported, invalidKey, jsonNotMentioned, outOfCredit,
  promptFiltered, rateLimited, schemaRefused, schemaUnsupported, serverError, unknownModel, unknownUrl,
} from './replies.ts'
import type { StatusReply } from './replies.ts'
import { startModelServer } from './server.ts'
import type { ModelServer } from './server.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer()
})
afterAll(() => server.close())

/** What a client is told: the words by which it must tell the cause. */
const CASES: [string, StatusReply, number, string][] = [
  ['a wrong key', invalidKey(), 401, 'invalid_api_key'],
  ['a key that may not', forbidden(), 403, 'unsupported_country'],
  ['a model nobody knows', unknownModel('huge'), 404, 'The model `huge` does not exist'],
  ['another path', unknownUrl('POST', '/v1/responses'), 404, 'Invalid URL (POST /v1/responses)'],
  ['too many requests', rateLimited('Wed, 25 Nov 2026 09:00:00 GMT'), 429, 'rate_limit_exceeded'],
  ['no credit', outOfCredit(), 429, 'insufficient_quota'],
  ['a long prompt', contextExceeded(4096, 5000), 400, 'maximum context length is 4096 tokens'],
  ['a long prompt, elsewhere', contextExceededLlama(4096, 5000), 400, 'exceeds the available context size (4096 tokens)'],
  ['a schema', schemaRefused("In context=(), 'minimum' is not permitted.", 'draft'), 400, "Invalid schema for response_format 'draft'"],
  ['any schema', schemaUnsupported(), 400, "'response_format.type': 'json_schema'"],
  ['any format', formatUnsupported(), 400, 'Unrecognized request argument supplied: response_format'],
  ['JSON nobody spoke of', jsonNotMentioned(), 400, "must contain the word 'json'"],
  ['a prompt that is blocked', promptFiltered(), 400, 'content_filter'],
  ['a bad request', badRequest('Bad temperature'), 400, 'Bad temperature'],
  ['a fault', serverError(503), 503, 'server_error'],
]

test.each(CASES)('%s is refused in the shape of OpenAI', async (_name, reply, status, words) => {
  server.setReply(() => reply)
  const body = JSON.stringify({ model: 'm', stream: true, messages: [{ role: 'user', content: 'Hello' }] })
  const response = await fetch(`${server.url}/chat/completions`, { method: 'POST', body })
  expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/json'])
  expect(response.headers.get('retry-after')).toBe(reply.headers?.['retry-after'] ?? null)
  const text = await response.text()
  expect(text).toContain(words)
  const { error } = JSON.parse(text) as { error: object }
  expect(Object.keys(error)).toEqual(['message', 'type', 'param', 'code'])
})
