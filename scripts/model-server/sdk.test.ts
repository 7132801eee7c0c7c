import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { APICallError, generateText, NoObjectGeneratedError, Output, streamText } from 'ai'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { rateLimited } from './replies.ts'
import { startModelServer } from './server.ts'
import type { ModelServer, ModelServerOptions } from './server.ts'

let server: ModelServer
afterEach(() => server.close())

const common = () => ({ baseURL: server.url, apiKey: 'sk-test', fetch: tellingFetch })
const PROVIDERS = {
  compatible: () =>
    createOpenAICompatible({ ...common(), name: 'test', supportsStructuredOutputs: true, includeUsage: true })('test-model'),
  'openai .chat': () => createOpenAI(common()).chat('test-model'),
}
/** Called when headers have come. */
let onHeaders = () => {}
const tellingFetch: typeof fetch = async (...args) => {
  const response = await fetch(...args)
  onHeaders()
  return response
}
const ELEMENT = z.strictObject({ text: z.string(), passage: z.number(), quote: z.string().nullable() })
const LIST = [{ text: 'First “quoted” – claim', passage: 1, quote: 'four words of it' }, { text: 'Second', passage: 2, quote: null }]
const errorOf = (run: PromiseLike<unknown>): Promise<unknown> => Promise.resolve(run).then(() => null, (error: unknown) => error)

describe.each(Object.keys(PROVIDERS) as (keyof typeof PROVIDERS)[])('%s', (name) => {
  const start = async (options: ModelServerOptions) => {
    server = await startModelServer({ strict: true, apiKey: 'sk-test', models: ['test-model'], ...options })
    return { model: PROVIDERS[name](), prompt: 'Explain.', maxRetries: 0, onError: () => {} } as const
  }

  test('structured output passes a strict server', async () => {
    const call = await start({ reply: () => ({ json: LIST[0] }) })
    const { output, usage } = await generateText({ ...call, output: Output.object({ schema: ELEMENT, name: 'claim' }) })
    expect(output).toEqual(LIST[0])
    expect(usage.totalTokens).toBeGreaterThan(0)
    expect(server.requests[0]?.body?.response_format).toMatchObject({ type: 'json_schema', json_schema: { name: 'claim', strict: true } })
  })

  test('a schema outside the subset does not', async () => {
    const call = await start({ reply: () => ({ json: LIST[0] }) })
    const error = await errorOf(generateText({ ...call, output: Output.object({ schema: z.strictObject({ n: z.int() }) }) }))
    expect(APICallError.isInstance(error) && error.statusCode).toBe(400)
    expect(String(error)).toContain("'minimum' is not permitted")
  })

  test('a list streams, with usage at its end', async () => {
    const call = await start({ reply: () => ({ json: { elements: LIST }, delay: 1 }) })
    const result = streamText({ ...call, output: Output.array({ element: ELEMENT, minItems: 1, maxItems: 5 }) })
    const elements = []
    for await (const element of result.elementStream) elements.push(element)
    expect(elements).toEqual(LIST)
    expect(await result.finishReason).toBe('stop')
    const { inputTokens, outputTokens } = await result.usage
    const written = JSON.stringify({ elements: LIST }).length
    expect({ inputTokens, outputTokens }).toEqual({ inputTokens: 3, outputTokens: Math.ceil(written / 3.5) })
    expect(server.closedEarly).toBe(0)
  })

  test('an abort in the middle is seen by the server', async () => {
    const call = await start({ reply: () => ({ stall: 'The first half' }) })
    const client = new AbortController()
    const kinds = new Set<string>()
    for await (const part of streamText({ ...call, abortSignal: client.signal }).stream) {
      kinds.add(part.type)
      if (part.type === 'text-delta' && part.text !== '') client.abort(new Error('idle'))
    }
    expect([...kinds]).toContain('abort')
    await vi.waitFor(() => expect(server.closedEarly).toBe(1))
  })

  test('a cut stream is an error, a filtered one says so', async () => {
    const call = await start({ reply: () => ({ cut: 'The first half' }) })
    const cut = await errorOf((async () => { for await (const part of streamText(call).stream) void part })())
    expect(APICallError.isInstance(cut)).toBe(true)
    server.setReply(() => ({ finish: 'content_filter', text: 'The' }))
    expect(await streamText(call).finishReason).toBe('content-filter')
  })

  test('a refusal is told from a filter', async () => {
    const call = await start({ reply: () => ({ refusal: 'I cannot.' }) })
    const error = await errorOf(generateText({ ...call, output: Output.object({ schema: ELEMENT }) }))
    expect(NoObjectGeneratedError.isInstance(error) && [error.finishReason, error.text]).toEqual(['content-filter', 'I cannot.'])
    expect((await generateText(call)).rawFinishReason).toBe('stop')
  })

  test('429 carries its Retry-After', async () => {
    const call = await start({ reply: () => rateLimited(3) })
    const error = await errorOf(generateText(call))
    expect(APICallError.isInstance(error) && [error.statusCode, error.responseHeaders?.['retry-after']]).toEqual([429, '3'])
  })

  test.each(['streamed', 'whole'])('signs of life are no words (%s)', async (way) => {
    const decided = new Promise<void>((resolve) => { onHeaders = resolve })
    const call = await start({ heartbeat: 1, reply: () => decided.then(() => ({ text: 'At last.' })) })
    const { text, finishReason } = way === 'streamed' ? streamText(call) : await generateText(call)
    expect([await text, await finishReason]).toEqual(['At last.', 'stop'])
  })
})
