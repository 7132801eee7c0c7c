import type { Engines, ModelEngine } from '#lib/ai/model-engine.ts'

/** A model at a loopback test server, as tests hand it to features. */
export function testModel(baseUrl: string, changes: Partial<ModelEngine> = {}): ModelEngine {
  return {
    name: 'test-model', host: 'this machine', isLocal: true, baseUrl, apiKey: null, rung: 'STRICT', contextTokens: 8_000, concurrency: 4,
    dailyTokens: 200_000, instanceDailyTokens: 5_000_000, patience: { firstToken: 5_000, betweenTokens: 5_000 }, ...changes,
  }
}

/** The same model writing and checking, trusted unless said otherwise. */
export function testEngines(baseUrl: string, changes: Partial<ModelEngine> & { trusted?: boolean } = {}): Engines {
  const { trusted = true, ...rest } = changes
  const model = testModel(baseUrl, rest)
  return { write: model, check: model, trust: { canCheck: trusted, canSolve: trusted, canWrite: trusted } }
}
