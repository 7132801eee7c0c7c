import { createOpenAI } from '@ai-sdk/openai'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { Output, streamText } from 'ai'
import type { LanguageModel, LanguageModelUsage } from 'ai'
import type { z } from 'zod'
import type { ModelRung } from '#lib/db/generated/enums.ts'
import { ModelFailure } from './failures.ts'
import type { ModelEngine } from './model-engine.ts'
import { OPENAI_URL } from './models.ts'
import { readError } from './read-error.ts'
import { estimateTokens } from './tokens.ts'

export type Call = {
  engine: ModelEngine
  rung: ModelRung
  system: string
  user: string
  element: z.ZodType
  count: { min: number; max: number }
  maxOutputTokens: number
  signal: AbortSignal
}

export type CallUse = { input: number; output: number; isEstimated: boolean }

/** Models of OpenAI that think before they write: what they think counts as output, and they can be told to be brief. */
const THINKING = /^(?:gpt-5|o\d)/
const THINKING_TOKENS = 2_000

/** A redirect is not followed: the key and the lecture would go where the owner did not send them. */
const fetchDirect: typeof fetch = (input, init) => fetch(input, { ...init, redirect: 'error' })

function languageModel({ name, baseUrl, apiKey }: ModelEngine, rung: ModelRung): LanguageModel {
  if (baseUrl === OPENAI_URL) return createOpenAI({ apiKey: apiKey ?? '', baseURL: baseUrl, fetch: fetchDirect }).chat(name)
  return createOpenAICompatible({
    name: 'compatible', baseURL: baseUrl, includeUsage: true, supportsStructuredOutputs: rung === 'STRICT', fetch: fetchDirect,
    ...(apiKey ? { apiKey } : {}),
  })(name)
}

/**
 * The SDK's own array output holds text back until its list of elements changes; this one hands every piece on, with the
 * same schema in the request.
 */
function outputOf({ rung, element, count }: Call) {
  if (rung === 'PLAIN') return Output.text()
  const base = rung === 'STRICT' ? Output.array({ element, name: 'reply', minItems: count.min, maxItems: count.max }) : Output.json()
  return {
    ...base,
    parseCompleteOutput: ({ text }: { text: string }) => Promise.resolve(text),
    parsePartialOutput: ({ text }: { text: string }) => Promise.resolve({ partial: text }),
    createElementStreamTransform: () => undefined,
  }
}

/** Ends a call whose first word, or next word, does not come. Armed before the call: the SDK's own clock starts only with the stream. */
function startClock({ patience, signal }: { patience: ModelEngine['patience']; signal: AbortSignal }) {
  const late = new AbortController()
  let hasBegun = false
  let timer: ReturnType<typeof setTimeout>
  const arm = (kind: 'no-first-token' | 'stalled', wait: number) => {
    timer = setTimeout(() => late.abort(new ModelFailure(kind)), wait)
  }
  arm('no-first-token', patience.firstToken)
  return {
    signal: AbortSignal.any([signal, late.signal]),
    failure: () => (late.signal.aborted ? (late.signal.reason as ModelFailure) : null),
    tick: () => {
      hasBegun = true
      clearTimeout(timer)
      arm('stalled', patience.betweenTokens)
    },
    stop: () => clearTimeout(timer),
    hasBegun: () => hasBegun,
  }
}

function useOf(usage: LanguageModelUsage | undefined, call: Call, text: string): CallUse {
  const { inputTokens, outputTokens } = usage ?? {}
  const isEstimated = !inputTokens && !outputTokens
  return {
    input: isEstimated ? estimateTokens(call.system + call.user) : (inputTokens ?? 0),
    output: isEstimated ? estimateTokens(text) : (outputTokens ?? 0),
    isEstimated,
  }
}

/** How an answer ended, when it did not end by itself. */
function endFailure(finish: string | undefined, raw: string | undefined): ModelFailure | null {
  switch (finish) {
    case 'stop':
      return null
    case 'length':
      return new ModelFailure('too-long')
    case 'content-filter':
      // A refusal of the model itself arrives as a filter whose raw reason is an ordinary stop.
      return new ModelFailure(raw === 'content_filter' ? 'filtered' : 'refused')
    default:
      return new ModelFailure('cut')
  }
}

async function isPage(response: PromiseLike<{ headers?: Record<string, string> | undefined }>): Promise<boolean> {
  try {
    return /text\/html/.test((await response).headers?.['content-type'] ?? '')
  } catch {
    return false
  }
}

/**
 * One request to a model's server: its text, piece by piece.
 * @returns what it used, counted by characters where the server says nothing
 * @throws ModelFailure unless the answer ended by itself; `onUse` has been told what was used by then
 */
export async function* callModel(call: Call, onUse: (use: CallUse) => void): AsyncGenerator<string> {
  const { engine, rung } = call
  const stop = new AbortController()
  const clock = startClock({ patience: engine.patience, signal: AbortSignal.any([call.signal, stop.signal]) })
  const thinks = engine.baseUrl === OPENAI_URL && THINKING.test(engine.name)
  let text = ''
  let usage: LanguageModelUsage | undefined
  try {
    const result = streamText({
      model: languageModel(engine, rung),
      instructions: call.system,
      prompt: call.user,
      output: outputOf(call),
      maxOutputTokens: call.maxOutputTokens + (thinks ? THINKING_TOKENS : 0),
      maxRetries: 0,
      abortSignal: clock.signal,
      ...(thinks ? { providerOptions: { openai: { reasoningEffort: 'low' } } } : {}),
      // Errors are read from the stream; unheard, the SDK prints them with the request.
      onError: () => {},
    })
    let error: unknown
    let end: ModelFailure | null = new ModelFailure('cut')
    let isBlocked = false
    for await (const part of result.stream) {
      if (part.type === 'text-delta' && part.text !== '') {
        clock.tick()
        text += part.text
        yield part.text
      } else if (part.type === 'reasoning-delta') clock.tick()
      else if (part.type === 'error') error ??= part.error
      else if (part.type === 'finish') {
        usage = part.totalUsage
        end = endFailure(part.finishReason, part.rawFinishReason)
        isBlocked = end?.kind === 'refused' || end?.kind === 'filtered'
      }
    }
    if (clock.failure()) throw clock.failure()!
    call.signal.throwIfAborted()
    if (isBlocked && end) throw end
    // A web page in place of an answer ends like a stream without an end.
    if (text === '' && (error !== undefined || end) && (await isPage(result.response))) throw new ModelFailure('garbage')
    if (error !== undefined) throw error
    if (end) throw end
  } catch (error) {
    call.signal.throwIfAborted()
    throw clock.failure() ?? readError(error, Date.now())
  } finally {
    clock.stop()
    stop.abort(new Error('the call is over'))
    onUse(useOf(usage, call, text))
  }
}
