import { isSetByEnvironment, readModelConfig } from '#lib/ai/config.ts'
import { usedToday } from '#lib/ai/budget.ts'
import { readModelSettings } from '#lib/ai/instance-settings.ts'
import { getEngines, recordId } from '#lib/ai/model-engine.ts'
import type { ModelEngine } from '#lib/ai/model-engine.ts'
import { LOCAL_PRESETS, OPENAI_URL } from '#lib/ai/models.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { listOfferable } from '#lib/questions/bank/bank-jobs.ts'
import { discoverServers } from './discover-servers.ts'
import { examEstimate } from './entrance/start-entrance.ts'
import { getExam } from './get-exam.ts'
import { listAuthorship } from './list-authorship.ts'
import { canSetModel } from './policy.ts'
import { formOf } from './settings-of-form.ts'
import { getUse, lastFailure, listFailures } from './usage.ts'
import type { Prices } from './usage.ts'
import type { EngineInUse, ModelPage, OwnerPart, Preset } from './view.ts'

/** Settings, Model: what writes, for everyone; what is set and what it used, for the owner. Never a key. */
export async function getModelPage(viewer: Viewer, now: Date): Promise<ModelPage> {
  const [engines, user, exam, authorship, offers] = await Promise.all([
    getEngines(),
    prisma.user.findUniqueOrThrow({ where: { id: viewer.userId }, select: { sharesWords: true, personalises: true } }),
    getExam(),
    listAuthorship(viewer, now),
    listOfferable(viewer, now),
  ])
  return {
    engine: engines && (await describe(engines.write, engines.check)),
    isIncomplete: engines === null && isSetByEnvironment(),
    owner: canSetModel(viewer) ? await getOwnerPart(viewer, now) : null,
    person: {
      ...user,
      today: engines && { used: (await usedToday(viewer.userId, now)).person, cap: engines.write.dailyTokens },
    },
    exam,
    authorship,
    offers,
  }
}

async function describe(write: ModelEngine, check: ModelEngine): Promise<EngineInUse> {
  const { name, host, isLocal, rung } = write
  const record = await prisma.modelRecord.findUnique({ where: { id: recordId(write) }, select: { testedAt: true } })
  return {
    name, host, isLocal, rung, checkName: check.name === name ? null : check.name,
    testedAt: record?.testedAt?.toISOString() ?? null, lastFailure: await lastFailure(name),
  }
}

const VARIABLES = [
  'OPENAI_API_KEY', 'AI_BASE_URL', 'AI_MODEL', 'AI_API_KEY', 'AI_CHECK_MODEL', 'AI_CONTEXT', 'AI_CONCURRENCY', 'AI_DAILY_TOKENS',
  'AI_INSTANCE_DAILY_TOKENS',
] as const

const ADDRESSES: Record<Preset, string> = {
  openai: OPENAI_URL, other: '', ollama: LOCAL_PRESETS[0].url, lmstudio: LOCAL_PRESETS[1].url,
}

async function getOwnerPart(viewer: Viewer, now: Date): Promise<OwnerPart> {
  const isFixed = isSetByEnvironment()
  const [kept, config] = await Promise.all([isFixed ? null : readModelSettings(), readModelConfig()])
  const prices: Prices = kept && kept.priceIn !== null && kept.priceOut !== null ? { priceIn: kept.priceIn, priceOut: kept.priceOut } : null
  const [found, use, failures] = await Promise.all([
    isFixed ? [] : discoverServers(viewer),
    getUse(now, prices, config?.instanceDailyTokens ?? null),
    listFailures(now),
  ])
  return {
    source: isFixed ? 'environment' : kept ? 'settings' : 'none',
    fixedBy: isFixed ? VARIABLES.filter((name) => env[name] !== undefined) : [],
    form: formOf(kept),
    hasKey: kept?.apiKey != null,
    addresses: ADDRESSES,
    found, use, failures,
    examEstimate: examEstimate(),
  }
}
