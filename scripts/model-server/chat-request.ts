import { badRequest, missingParameter } from './replies.ts'
import type { StatusReply } from './replies.ts'

export type JsonSchema = { [keyword: string]: unknown }

export type ChatMessage = { role: string; content: string | { type: string; text?: string }[] | null }

/** What a client posts to /v1/chat/completions, as far as the server looks at it. */
export type ChatRequest = {
  model: string
  messages: ChatMessage[]
  response_format?: { type: string; json_schema?: { name: string; schema?: unknown; strict?: boolean; description?: string } }
  stream?: boolean
  stream_options?: { include_usage?: boolean }
  max_tokens?: number
  max_completion_tokens?: number
  temperature?: number
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isMessage = (value: unknown): boolean => isRecord(value) && typeof value.role === 'string'

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown
  } catch {
    return null
  }
}

/** @returns the request, or how OpenAI refuses what is none. */
export function parseChatRequest(raw: string): { request: ChatRequest } | { refusal: StatusReply } {
  const body = parse(raw)
  const refuse = (refusal: StatusReply) => ({ refusal })
  if (!isRecord(body)) return refuse(badRequest('We could not parse the JSON body of your request. The API expects a JSON payload.'))
  if (typeof body.model !== 'string' || !body.model) return refuse(badRequest('you must provide a model parameter'))
  const { messages, response_format: format } = body
  if (!Array.isArray(messages)) return refuse(missingParameter('messages'))
  if (!messages.length) return refuse(badRequest("Invalid 'messages': empty array. Expected an array with minimum length 1."))
  const bad = messages.findIndex((message) => !isMessage(message))
  if (bad >= 0) return refuse(badRequest(`Invalid type for 'messages[${bad}]': expected an object with a role.`))
  if (format === undefined) return { request: body as ChatRequest }
  if (!isRecord(format) || typeof format.type !== 'string') return refuse(missingParameter('response_format.type'))
  const { type, json_schema: named } = format
  const isNamed = isRecord(named) && typeof named.name === 'string'
  if (type === 'json_schema' && !isNamed) return refuse(missingParameter('response_format.json_schema'))
  return { request: body as ChatRequest }
}

/** The text of one message; parts that are not text (pictures) count as nothing. */
export function textOf({ content }: ChatMessage): string {
  if (typeof content === 'string') return content
  return (content ?? []).map((part) => part.text ?? '').join('\n')
}

export const promptOf = ({ messages }: ChatRequest): string => messages.map(textOf).join('\n')

/** The rule of thumb for English, in place of the tokenizer of a real model. */
const CHARACTERS_PER_TOKEN = 3.5

export const countTokens = (text: string): number => Math.ceil(text.length / CHARACTERS_PER_TOKEN)
