import { z } from 'zod'
import { env } from '#lib/env.ts'
import { fromEnvironment, isLoopbackUrl } from './config.ts'
import { ModelFailure } from './failures.ts'
import { readModelSettings } from './instance-settings.ts'

/** Server only: it holds the key. `isLocal`: the texts do not leave this machine. */
export type EmbeddingConfig = { baseUrl: string; apiKey: string | null; model: string; isLocal: boolean }

const answerSchema = z.object({ data: z.array(z.object({ index: z.number().int().min(0), embedding: z.array(z.number()).min(1) })) })
/** UTF-16 units of a text that are sent: models take a few hundred words. */
const LONGEST = 4_000

/** Null: no embedding model is set, or no server for it. */
export async function readEmbeddingConfig(): Promise<EmbeddingConfig | null> {
  const model = env.AI_EMBEDDING_MODEL
  if (!model) return null
  const server = fromEnvironment(env) ?? (await readModelSettings())
  return server && { baseUrl: server.baseUrl, apiKey: server.apiKey, model, isLocal: isLoopbackUrl(server.baseUrl) }
}

/**
 * A vector of length 1 for each text, in their order. A redirect is not followed: the key and the lecture would go where the
 * owner did not send them.
 * @throws ModelFailure
 */
export async function embedTexts({ baseUrl, apiKey, model }: EmbeddingConfig, texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]> {
  let response: Response
  try {
    response = await fetch(`${baseUrl}/embeddings`, {
      method: 'POST', redirect: 'error', signal,
      headers: { 'content-type': 'application/json', ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) },
      // An empty text is refused by most servers.
      body: JSON.stringify({ model, input: texts.map((text) => text.slice(0, LONGEST).toWellFormed().trim() || '-'), encoding_format: 'float' }),
    })
  } catch {
    throw new ModelFailure('unreachable')
  }
  if (!response.ok) throw new ModelFailure(failureOf(response.status))
  const parsed = answerSchema.safeParse(await response.json().catch(() => null))
  if (!parsed.success || parsed.data.data.length !== texts.length) throw new ModelFailure('garbage')
  const vectors = parsed.data.data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => unit(embedding))
  if (vectors.some(({ length }) => length !== vectors[0]?.length)) throw new ModelFailure('garbage')
  return vectors
}

function failureOf(status: number): 'no-key' | 'unknown-model' | 'rate-limited' | 'server-error' | 'garbage' {
  if (status === 401) return 'no-key'
  if (status === 404) return 'unknown-model'
  if (status === 429) return 'rate-limited'
  return status >= 500 ? 'server-error' : 'garbage'
}

function unit(numbers: readonly number[]): Float32Array {
  const length = Math.hypot(...numbers)
  return Float32Array.from(numbers, (value) => (length > 0 ? value / length : 0))
}
