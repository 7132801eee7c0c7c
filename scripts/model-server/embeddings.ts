import { openaiError } from './replies.ts'
import type { StatusReply } from './replies.ts'

type Options = { embed?: (text: string) => number[] }
type Asked = { model?: unknown; input?: unknown }

export const isEmbedding = (method: string, path: string, { embed }: Options): boolean =>
  embed !== undefined && method === 'POST' && path === '/v1/embeddings'

/** What an embedding server answers to a request's body: a vector a text, in the order they were given. */
export function embeddingsReply(raw: string, embed: Options['embed']): StatusReply {
  let asked: Asked
  try {
    asked = JSON.parse(raw) as Asked
  } catch {
    return openaiError(400, 'We could not parse the JSON body of your request.', { type: 'invalid_request_error' })
  }
  const texts = typeof asked.input === 'string' ? [asked.input] : asked.input
  if (typeof asked.model !== 'string' || !Array.isArray(texts) || !embed || !texts.every((text) => typeof text === 'string' && text !== '')) {
    return openaiError(400, "'$.input' is invalid.", { type: 'invalid_request_error' })
  }
  const data = texts.map((text: string, index) => ({ object: 'embedding', index, embedding: embed(text) }))
  return { status: 200, body: { object: 'list', model: asked.model, data, usage: { prompt_tokens: 1, total_tokens: 1 } } }
}
