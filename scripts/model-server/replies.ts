import type { Reply } from './reply.ts'

/** Refusals as real servers word them, by name. */
export type StatusReply = Extract<Reply, { status: number }>
type Fields = { type?: string; param?: string | null; code?: string | null }

/** OpenAI's shape of an error. */
export function openaiError(status: number, message: string, fields: Fields = {}): StatusReply {
  const { type = 'invalid_request_error', param = null, code = null } = fields
  return { status, body: { error: { message, type, param, code } } }
}

export const invalidKey = (): StatusReply =>
  openaiError(401, 'Incorrect API key provided. You can find your API key at https://platform.openai.com/account/api-keys.', {
    code: 'invalid_api_key',
  })

export const forbidden = (): StatusReply =>
  openaiError(403, 'Country, region, or territory not supported', {
    type: 'request_forbidden',
    code: 'unsupported_country_region_territory',
  })

export const unknownModel = (model: string): StatusReply =>
  openaiError(404, `The model \`${model}\` does not exist or you do not have access to it.`, { code: 'model_not_found' })

/** Another path than the protocol's. */
export const unknownUrl = (method: string, path: string): StatusReply => openaiError(404, `Invalid URL (${method} ${path})`)

/** Too many requests. @param retryAfter what the header says: seconds, or a date; left out: no header */
export function rateLimited(retryAfter?: number | string): StatusReply {
  const fields = { type: 'requests', code: 'rate_limit_exceeded' }
  const reply = openaiError(429, 'Rate limit reached for requests. Please try again later.', fields)
  return retryAfter === undefined ? reply : { ...reply, headers: { 'retry-after': String(retryAfter) } }
}

/** 429 as well, but waiting helps nobody. */
export const outOfCredit = (): StatusReply =>
  openaiError(429, 'You exceeded your current quota, please check your plan and billing details.', {
    type: 'insufficient_quota',
    code: 'insufficient_quota',
  })

/** @param limit @param prompt tokens */
export const contextExceeded = (limit: number, prompt: number): StatusReply =>
  openaiError(
    400,
    `This model's maximum context length is ${limit} tokens. However, your messages resulted in ${prompt} tokens. ` +
      'Please reduce the length of the messages.',
    { param: 'messages', code: 'context_length_exceeded' },
  )

/** The prompt is too long, as llama.cpp words it. */
export const contextExceededLlama = (limit: number, prompt: number): StatusReply =>
  openaiError(400, `request (${prompt} tokens) exceeds the available context size (${limit} tokens), try increasing it`, {
    type: 'exceed_context_size_error',
  })

/** A schema outside the strict subset. @param problem as strictProblems words it */
export const schemaRefused = (problem: string, name = 'response'): StatusReply =>
  openaiError(400, `Invalid schema for response_format '${name}': ${problem}`, { param: 'response_format' })

/** A server that knows JSON but no schemas. */
export const schemaUnsupported = (): StatusReply =>
  openaiError(400, "Invalid value for 'response_format.type': 'json_schema'. Supported values are: 'text' and 'json_object'.", {
    param: 'response_format.type',
    code: 'invalid_value',
  })

/** A server that knows neither. */
export const formatUnsupported = (): StatusReply => openaiError(400, 'Unrecognized request argument supplied: response_format')

/** OpenAI's condition for `json_object`. */
export const jsonNotMentioned = (): StatusReply =>
  openaiError(400, "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.", {
    param: 'messages',
  })

/** The prompt itself was blocked, as Azure words it. */
export const promptFiltered = (): StatusReply =>
  openaiError(400, "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.", {
    param: 'prompt',
    code: 'content_filter',
  })

export const badRequest = (message: string): StatusReply => openaiError(400, message)

/** A field that must be there is not. */
export const missingParameter = (param: string): StatusReply =>
  openaiError(400, `Missing required parameter: '${param}'.`, { param, code: 'missing_required_parameter' })

export const serverError = (status = 500): StatusReply =>
  openaiError(status, 'The server had an error while processing your request. Sorry about that!', { type: 'server_error' })

/** A stream that reports a fault of the server instead of tokens. */
export const errorInStream = (message: string, code: string | number = 'server_error'): Reply => ({
  garbage: `data: ${JSON.stringify({ error: { message, type: 'server_error', param: null, code } })}\n\n`,
})
