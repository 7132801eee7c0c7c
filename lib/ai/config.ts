import type { Env } from '#lib/env.ts'
import { env, isLoopback } from '#lib/env.ts'
import { readModelSettings } from './instance-settings.ts'
import type { ModelSettings } from './instance-settings.ts'
import { OPENAI_URL, PREFERRED_MODELS } from './models.ts'
import { listServerModels } from './server-models.ts'

/** How the model of this instance is reached, and how much of it may be used. Server only: it holds the key. */
export type ModelConfig = {
  /** Where the values come from: the environment wins over what the owner entered. */
  source: 'environment' | 'settings'
  baseUrl: string
  apiKey: string | null
  model: string
  checkModel: string
  /** Tokens of prompt and reply together. */
  contextTokens: number
  /** Calls side by side. */
  concurrency: number
  dailyTokens: number
  instanceDailyTokens: number
}

export const DEFAULT_DAILY_TOKENS = 200_000
export const DEFAULT_INSTANCE_DAILY_TOKENS = 5_000_000

/** Does a server at this address run on this machine? */
export function isLoopbackUrl(url: string): boolean {
  const host = URL.parse(url)?.hostname.replace(/^\[|\]$/g, '')
  return host !== undefined && isLoopback(host)
}

/** The name of the host that receives text, for people. */
export function hostOf(baseUrl: string): string {
  return isLoopbackUrl(baseUrl) ? 'this machine' : (URL.parse(baseUrl)?.host ?? baseUrl)
}

type Values = {
  baseUrl: string; apiKey: string | null; model: string; checkModel: string | null; context: number | null; concurrency: number | null
  dailyTokens: number | null; instanceDailyTokens: number | null
}

function complete(source: ModelConfig['source'], values: Values): ModelConfig {
  const isLocal = isLoopbackUrl(values.baseUrl)
  return {
    source, baseUrl: values.baseUrl, apiKey: values.apiKey, model: values.model, checkModel: values.checkModel || values.model,
    contextTokens: values.context ?? (isLocal ? 4096 : 32_000),
    concurrency: values.concurrency ?? (isLocal ? 1 : 4),
    dailyTokens: values.dailyTokens ?? DEFAULT_DAILY_TOKENS,
    instanceDailyTokens: values.instanceDailyTokens ?? DEFAULT_INSTANCE_DAILY_TOKENS,
  }
}

/** What the environment says, without asking anybody; null when it names no model server. */
export function fromEnvironment(values: Env): Omit<Values, 'model'> & { model: string | null } | null {
  if (!values.OPENAI_API_KEY && !values.AI_BASE_URL) return null
  return {
    baseUrl: (values.AI_BASE_URL ?? OPENAI_URL).replace(/\/+$/, ''),
    // OpenAI's key goes to OpenAI alone.
    apiKey: (values.AI_BASE_URL ? values.AI_API_KEY : values.OPENAI_API_KEY) ?? null,
    model: values.AI_MODEL ?? null,
    checkModel: values.AI_CHECK_MODEL ?? null,
    context: values.AI_CONTEXT ?? null,
    concurrency: values.AI_CONCURRENCY ?? null,
    dailyTokens: values.AI_DAILY_TOKENS ?? null,
    instanceDailyTokens: values.AI_INSTANCE_DAILY_TOKENS ?? null,
  }
}

/** Is the model set by the environment, so that Settings cannot change it? */
export const isSetByEnvironment = (values: Env = env): boolean => fromEnvironment(values) !== null

/** The model chosen for a key alone is asked for once a process; a server that is away not again within a minute. */
const holder = globalThis as { reprisePreferredModel?: Promise<string | null> }
const ASK_AGAIN_MS = 60_000

async function preferredModel(baseUrl: string, apiKey: string | null): Promise<string | null> {
  const known = await listServerModels({ baseUrl, apiKey })
  return known.ok ? (PREFERRED_MODELS.find((name) => known.models.includes(name)) ?? null) : null
}

async function environmentConfig(): Promise<ModelConfig | null> {
  const values = fromEnvironment(env)
  if (!values) return null
  if (values.model) return complete('environment', { ...values, model: values.model })
  holder.reprisePreferredModel ??= preferredModel(values.baseUrl, values.apiKey)
  const model = await holder.reprisePreferredModel
  if (model) return complete('environment', { ...values, model })
  setTimeout(() => delete holder.reprisePreferredModel, ASK_AGAIN_MS).unref()
  return null
}

/** Null: there is no model, and the built-in engine does everything. */
export async function readModelConfig(): Promise<ModelConfig | null> {
  if (isSetByEnvironment()) return environmentConfig()
  const settings = await readModelSettings()
  return settings && configOfSettings(settings)
}

/** What the owner entered; limits that stand in the environment too are the environment's. */
export function configOfSettings(settings: ModelSettings, values: Env = env): ModelConfig {
  return complete('settings', {
    ...settings,
    context: values.AI_CONTEXT ?? settings.context,
    concurrency: values.AI_CONCURRENCY ?? settings.concurrency,
    dailyTokens: values.AI_DAILY_TOKENS ?? settings.dailyTokens,
    instanceDailyTokens: values.AI_INSTANCE_DAILY_TOKENS ?? settings.instanceDailyTokens,
  })
}
