import type { ServerResponse } from 'node:http'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { countTokens, promptOf } from './chat-request.ts'
import type { ChatRequest } from './chat-request.ts'
import { openaiError } from './replies.ts'
import type { StatusReply } from './replies.ts'
import { chunksOf } from './reply.ts'
import type { Reply } from './reply.ts'

export type Exchange = {
  request: ChatRequest
  response: ServerResponse
  /** Aborted when the client has gone or the server closes: nothing more is written. */
  signal: AbortSignal
  id: string
  /** Whether this server ever tells usage. */
  countsUsage: boolean
  /** Destroys the socket from our side. */
  cut: () => void
}

const JSON_TYPE = { 'content-type': 'application/json' }
const STREAM_TYPE = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' }

/** Ends the response. Where a slow one was kept alive its headers are out already, and the body alone must say it. */
export function sendBody(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  if (!response.headersSent) response.writeHead(status, headers)
  response.end(body)
}

export function sendStatus(response: ServerResponse, { status, headers, body }: StatusReply): void {
  if (typeof body === 'string') return sendBody(response, status, { 'content-type': 'text/plain', ...headers }, body)
  sendBody(response, status, { ...JSON_TYPE, ...headers }, JSON.stringify(body))
}

/** Resolves when the bytes are with the kernel: what is written before a socket is destroyed still arrives. */
const write = ({ response }: Exchange, data: string): Promise<void> => new Promise((done) => response.write(data, () => done()))

function start({ response }: Exchange, headers: Record<string, string>): void {
  if (!response.headersSent) response.writeHead(200, headers)
  response.flushHeaders()
}

/** The same promise, but rejecting when the client leaves. */
function whileThere<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason as Error)
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    promise.then(resolve, reject)
  })
}

const untilGone = (signal: AbortSignal): Promise<void> => whileThere(signal, new Promise<void>(() => {}))

/** All the words of a reply, whatever becomes of them on the way. */
function wordsOf(reply: Reply): string {
  if ('json' in reply) return JSON.stringify(reply.json)
  if ('text' in reply) return reply.text
  if ('cut' in reply) return reply.cut
  if ('noFinish' in reply) return reply.noFinish
  if ('stall' in reply) return reply.stall
  if ('slow' in reply) return reply.slow
  if ('failing' in reply) return reply.failing
  if ('refusal' in reply) return reply.refusal
  return 'garbage' in reply ? (reply.within ?? '') : ''
}

const finishOf = (reply: Reply): string => ('finish' in reply ? reply.finish : 'stop')

const cutAt = ({ cut, after }: { cut: string; after?: number }): number => after ?? Math.floor(cut.length / 2)

function usageOf(request: ChatRequest, reply: Reply) {
  const [prompt, completion] = [countTokens(promptOf(request)), countTokens(wordsOf(reply))]
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion }
}

const envelope = ({ request, id }: Exchange, object: string) => ({
  id, object, created: Math.floor(Date.now() / 1000), model: request.model,
})

async function sendWhole(exchange: Exchange, reply: Reply): Promise<void> {
  const { request, response, signal, countsUsage } = exchange
  if ('garbage' in reply) return sendBody(response, 200, JSON_TYPE, reply.garbage)
  if ('failing' in reply) return sendStatus(response, openaiError(500, reply.error, { type: 'server_error' }))
  if ('silent' in reply) {
    start(exchange, JSON_TYPE)
    return untilGone(signal)
  }
  const words = wordsOf(reply)
  const isRefusal = 'refusal' in reply
  const reasoning = 'reasoning' in reply ? { reasoning_content: reply.reasoning } : {}
  const message = { role: 'assistant', content: isRefusal ? null : words, refusal: isRefusal ? words : null, ...reasoning }
  const body = JSON.stringify({
    ...envelope(exchange, 'chat.completion'),
    choices: [{ index: 0, message, logprobs: null, finish_reason: 'noFinish' in reply ? null : finishOf(reply) }],
    ...(countsUsage ? { usage: usageOf(request, reply) } : {}),
  })
  if ('cut' in reply || 'stall' in reply) {
    start(exchange, JSON_TYPE)
    const missing = 'cut' in reply ? words.length - cutAt(reply) : 0
    // At least the closing brace is missing: no reader can take it for whole.
    await write(exchange, body.slice(0, Math.max(1, body.length - 1 - missing)))
    return 'cut' in reply ? exchange.cut() : untilGone(signal)
  }
  if ('slow' in reply) {
    start(exchange, JSON_TYPE)
    await whileThere(signal, reply.gate)
  } else if (reply.delay) {
    await pause(reply.delay * chunksOf(words).length, undefined, { signal })
  }
  sendBody(response, 200, JSON_TYPE, body)
}

async function sendStream(exchange: Exchange, reply: Reply): Promise<void> {
  const { request, response, signal } = exchange
  const countsUsage = exchange.countsUsage && request.stream_options?.include_usage === true
  const event = (data: string) => write(exchange, `data: ${data}\n\n`)
  const frame = (choices: object[], usage: object | null = null) =>
    event(JSON.stringify({ ...envelope(exchange, 'chat.completion.chunk'), choices, ...(countsUsage ? { usage } : {}) }))
  const choice = (delta: object, finish: string | null = null) => frame([{ index: 0, delta, logprobs: null, finish_reason: finish }])
  const field = 'refusal' in reply ? 'refusal' : 'content'
  const say = async (text: string, name = field) => {
    for (const chunk of chunksOf(text)) {
      await (reply.delay ? pause(reply.delay, undefined, { signal }) : whileThere(signal, nextTurn()))
      await choice({ [name]: chunk })
    }
  }

  start(exchange, STREAM_TYPE)
  if ('silent' in reply && reply.silent === true) return untilGone(signal)
  if ('garbage' in reply && reply.within === undefined) return void response.end(reply.garbage)
  await choice({ role: 'assistant', content: '' })
  if ('silent' in reply) return untilGone(signal)
  if ('reasoning' in reply) await say(reply.reasoning ?? '', 'reasoning_content')
  const words = wordsOf(reply)
  if ('cut' in reply) {
    await say(words.slice(0, cutAt(reply)))
    return exchange.cut()
  }
  if ('slow' in reply) {
    const after = reply.after ?? 0
    await say(words.slice(0, after))
    await whileThere(signal, reply.gate)
    await say(words.slice(after))
  } else if ('garbage' in reply) {
    const middle = Math.floor(words.length / 2)
    await say(words.slice(0, middle))
    await write(exchange, reply.garbage)
    await say(words.slice(middle))
  } else {
    await say(words)
  }
  if ('stall' in reply) return untilGone(signal)
  if ('failing' in reply) await event(JSON.stringify({ error: { message: reply.error, type: 'server_error', param: null, code: null } }))
  else if (!('noFinish' in reply)) {
    await choice({}, finishOf(reply))
    if (countsUsage) await frame([], usageOf(request, reply))
    await event('[DONE]')
  }
  response.end()
}

/** Plays a reply to its end. Resolves also where the client leaves or the server closes in the middle. */
export async function sendReply(exchange: Exchange, reply: Reply): Promise<void> {
  const { request, response, signal } = exchange
  try {
    if ('status' in reply) {
      // Headers of a stream are out already: the error goes into the stream.
      if (!(response.headersSent && request.stream)) return sendStatus(response, reply)
      return void response.end(`data: ${JSON.stringify(reply.body)}\n\n`)
    }
    if ('html' in reply) return sendBody(response, 200, { 'content-type': 'text/html; charset=utf-8' }, reply.html)
    if ('silent' in reply && reply.silent === 'before-headers') return await untilGone(signal)
    return await (request.stream ? sendStream(exchange, reply) : sendWhole(exchange, reply))
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
