import { countTokens, promptOf } from './chat-request.ts'
import type { ChatRequest } from './chat-request.ts'
import {
  contextExceeded, formatUnsupported, invalidKey, jsonNotMentioned, schemaRefused, schemaUnsupported, unknownModel,
} from './replies.ts'
import type { StatusReply } from './replies.ts'
import { strictProblems } from './strict-schema.ts'

/** What kind of server is played. */
export type ServerTraits = {
  /** As OpenAI: refuses every reply schema outside the strict subset, and json_object where no message speaks of JSON. */
  strict?: boolean
  /** schema (default): takes json_schema; json: json_object at most; text: no response_format at all. */
  supports?: 'schema' | 'json' | 'text'
  /** Longer prompts (characters / 3.5) are refused. */
  contextTokens?: number
  /** Without it any key, and none, is accepted. */
  apiKey?: string
}

export function refuseKey(authorization: string | undefined, { apiKey }: ServerTraits): StatusReply | null {
  return apiKey === undefined || authorization === `Bearer ${apiKey}` ? null : invalidKey()
}

function refuseFormat(request: ChatRequest, { strict = false, supports = 'schema' }: ServerTraits): StatusReply | null {
  const { response_format: format } = request
  if (!format || format.type === 'text') return null
  if (supports === 'text') return formatUnsupported()
  if (format.type === 'json_schema' && supports === 'json') return schemaUnsupported()
  if (!strict) return null
  if (format.type === 'json_object') return /json/i.test(promptOf(request)) ? null : jsonNotMentioned()
  const [problem] = strictProblems(format.json_schema?.schema)
  return problem === undefined ? null : schemaRefused(problem, format.json_schema?.name)
}

/** What such a server refuses before any model runs. @param models the names it knows; null: it takes any */
export function refuseRequest(request: ChatRequest, models: readonly string[] | null, traits: ServerTraits): StatusReply | null {
  if (models && !models.includes(request.model)) return unknownModel(request.model)
  const refusal = refuseFormat(request, traits)
  if (refusal) return refusal
  const tokens = countTokens(promptOf(request))
  return traits.contextTokens !== undefined && tokens > traits.contextTokens ? contextExceeded(traits.contextTokens, tokens) : null
}
