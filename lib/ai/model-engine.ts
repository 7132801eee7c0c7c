import { prisma } from '#lib/db/client.ts'
import type { ModelRung } from '#lib/db/generated/enums.ts'
import { env } from '#lib/env.ts'
import { hostOf, isLoopbackUrl, readModelConfig } from './config.ts'
import type { ModelConfig } from './config.ts'

/** A model as tasks are run on it. */
export type ModelEngine = {
  /** The model's own name: what the screen says wrote a text. */
  name: string
  /** Who receives the text, for people: a host, or "this machine". */
  host: string
  isLocal: boolean
  baseUrl: string
  apiKey: string | null
  /** How it can be spoken to, as remembered from the last call. */
  rung: ModelRung
  contextTokens: number
  concurrency: number
  dailyTokens: number
  instanceDailyTokens: number
  /** Milliseconds until the first word, and between two. A model on this machine may have to be loaded first. */
  patience: { firstToken: number; betweenTokens: number }
}

/** What the entrance exam has shown of the model that checks; all false before it was sat. */
export type Trust = { canCheck: boolean; canSolve: boolean; canWrite: boolean }

export type Engines = { write: ModelEngine; check: ModelEngine; trust: Trust }

/** What is known of a model is known of its name at its address. */
export const recordId = ({ baseUrl, name }: Pick<ModelEngine, 'baseUrl' | 'name'>): string => `${baseUrl} ${name}`

/** @param config of this instance, or one that is being tried */
export async function engineOf(config: ModelConfig, name: string): Promise<ModelEngine> {
  const { baseUrl, apiKey, contextTokens, concurrency, dailyTokens, instanceDailyTokens } = config
  const record = await prisma.modelRecord.findUnique({ where: { id: recordId({ baseUrl, name }) }, select: { rung: true } })
  const isLocal = isLoopbackUrl(baseUrl)
  return {
    name, baseUrl, apiKey, contextTokens, concurrency, dailyTokens, instanceDailyTokens,
    host: hostOf(baseUrl), isLocal, rung: record?.rung ?? 'STRICT',
    patience: { firstToken: 1000 * (env.AI_FIRST_WORD_SECONDS ?? (isLocal ? 120 : 20)), betweenTokens: 15_000 },
  }
}

/** The models of this instance and how far they are trusted; null where the built-in engine does everything. */
export async function getEngines(): Promise<Engines | null> {
  const config = await readModelConfig()
  if (!config) return null
  const write = await engineOf(config, config.model)
  const check = config.checkModel === config.model ? write : await engineOf(config, config.checkModel)
  return { write, check, trust: await getTrust(check) }
}

async function getTrust(check: ModelEngine): Promise<Trust> {
  const last = await prisma.entranceSitting.findFirst({
    where: { modelId: recordId(check), state: 'DONE' },
    orderBy: { startedAt: 'desc' },
    select: { canCheck: true, canSolve: true, canWrite: true },
  })
  return last ?? { canCheck: false, canSolve: false, canWrite: false }
}

/** Remembers how a model can be spoken to, so that the next call begins there. */
export async function rememberRung(engine: ModelEngine, rung: ModelRung, testedAt: Date | null = null): Promise<void> {
  const known = testedAt ? { rung, testedAt } : { rung }
  await prisma.modelRecord.upsert({ where: { id: recordId(engine) }, create: { id: recordId(engine), ...known }, update: known })
}
