import { createServer } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { refuseKey, refuseRequest } from './admit.ts'
import type { ServerTraits } from './admit.ts'
import { parseChatRequest } from './chat-request.ts'
import type { ChatRequest } from './chat-request.ts'
import { embeddingsReply, isEmbedding } from './embeddings.ts'
import { keepAlive } from './keep-alive.ts'
import { openaiError, unknownUrl } from './replies.ts'
import { inOrder } from './reply.ts'
import type { Reply, ReplyFunction } from './reply.ts'
import { sendReply, sendStatus } from './send-reply.ts'

export type RecordedRequest = {
  method: string
  /** Without the query. */
  path: string
  headers: IncomingHttpHeaders
  /** Null for all that is no chat request. */
  body: ChatRequest | null
  /** Milliseconds since 1970. */
  at: number
}

export type ModelServerOptions = ServerTraits & {
  /** The names it knows; left out: any, and it lists "test-model". */
  models?: string[]
  reply?: ReplyFunction | Reply[]
  /** False: never tells usage. */
  usage?: boolean
  /** Makes it an embedding server too: the vector of a text (POST /v1/embeddings). */
  embed?: (text: string) => number[]
  /** Default: any free one. */
  port?: number
  /** While a reply is not decided, a sign of life at this interval (milliseconds); default: none. */
  heartbeat?: number
}

export type ModelServer = {
  /** Ends in /v1. */
  url: string
  requests: RecordedRequest[]
  /** What went wrong in the server or in a reply function: a test expects none. */
  failures: string[]
  /** Clients that went away before their reply had ended. */
  readonly closedEarly: number
  /** Counting of the index begins anew. */
  setReply: (reply: ReplyFunction | Reply[]) => void
  setModels: (names: string[]) => void
  close: () => Promise<void>
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const asFunction = (reply: ReplyFunction | Reply[]): ReplyFunction => (typeof reply === 'function' ? reply : inOrder(reply))

/**
 * A server on loopback that speaks OpenAI's chat protocol (GET /v1/models; POST /v1/chat/completions, streamed and whole; POST /v1/embeddings where told how) and
 * answers as it is told, in every way in which a real one can fail.
 * @throws where the port is taken
 */
export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const requests: RecordedRequest[] = []
  const failures: string[] = []
  const closing = new AbortController()
  let models = options.models ?? null
  let reply = asFunction(options.reply ?? [])
  let index = 0
  let answered = 0
  let closedEarly = 0

  async function decide(request: ChatRequest, signal: AbortSignal): Promise<Reply> {
    const refusal = refuseRequest(request, models, options)
    if (refusal) return refusal
    try {
      return await reply(request, index++, signal)
    } catch (error) {
      // A function that waits gives up when its client has gone: that is no failure.
      if (!signal.aborted) failures.push(messageOf(error))
      return openaiError(500, messageOf(error), { type: 'server_error' })
    }
  }

  async function chat(request: ChatRequest, response: ServerResponse): Promise<void> {
    const gone = new AbortController()
    let isOurs = false
    response.on('close', () => {
      if (!response.writableFinished && !isOurs && !closing.signal.aborted) closedEarly += 1
      gone.abort()
    })
    const signal = AbortSignal.any([gone.signal, closing.signal])
    const decided = keepAlive(response, request.stream === true, options.heartbeat)
    const answer = await decide(request, signal)
    decided()
    if (signal.aborted) return
    const cut = () => {
      isOurs = true
      response.socket?.destroy()
    }
    answered += 1
    await sendReply({ request, response, signal, id: `chatcmpl-${answered}`, countsUsage: options.usage !== false, cut }, answer)
  }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = Date.now()
    const { method = 'GET', url = '/', headers } = incoming
    const path = url.split('?')[0] ?? url
    const isChat = method === 'POST' && path === '/v1/chat/completions'
    const raw = await readText(incoming)
    const read = isChat ? parseChatRequest(raw) : null
    requests.push({ method, path, headers, body: read && 'request' in read ? read.request : null, at })
    const refusal = refuseKey(headers.authorization, options)
    if (refusal) return sendStatus(response, refusal)
    if (isEmbedding(method, path, options)) return sendStatus(response, embeddingsReply(raw, options.embed))
    if (read) return 'refusal' in read ? sendStatus(response, read.refusal) : chat(read.request, response)
    if (method !== 'GET' || path !== '/v1/models') return sendStatus(response, unknownUrl(method, path))
    const data = (models ?? ['test-model']).map((id) => ({ id, object: 'model', created: 1_700_000_000, owned_by: 'loopback' }))
    sendStatus(response, { status: 200, body: { object: 'list', data } })
  }

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      // Who leaves while still sending is no failure of the server.
      if (incoming.complete) failures.push(messageOf(error))
      response.destroy()
    })
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(options.port ?? 0, '127.0.0.1', done)
  })
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    failures,
    get closedEarly() {
      return closedEarly
    },
    setReply: (next) => {
      reply = asFunction(next)
      index = 0
    },
    setModels: (names) => {
      models = names
    },
    close: () =>
      new Promise<void>((done) => {
        closing.abort()
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
