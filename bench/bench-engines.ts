import type { Engines } from '#lib/ai/model-engine.ts'

/** No cap ends a measurement. */
const NO_CAP = 1e9

/**
 * The model the environment names (AI_BASE_URL and AI_MODEL, or OPENAI_API_KEY), without caps; null where it names none. Needs a database.
 * @param trusted whether its verdicts count without an entrance exam
 */
export async function benchEngines(trusted: boolean): Promise<Engines | null> {
  const { getEngines } = await import('#lib/ai/model-engine.ts')
  const engines = await getEngines()
  if (!engines) return null
  const free = { dailyTokens: NO_CAP, instanceDailyTokens: NO_CAP }
  const trust = trusted ? { canCheck: true, canSolve: true, canWrite: true } : engines.trust
  return { write: { ...engines.write, ...free }, check: { ...engines.check, ...free }, trust }
}
