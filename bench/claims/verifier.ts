import { benchEngines } from '#bench/bench-engines.ts'
import { startDatabase } from '#bench/database.ts'
import { claimsOf } from './record.ts'
import type { Verify } from './run-claims.ts'

/**
 * The second call with the model the environment names (AI_BASE_URL and AI_MODEL, or OPENAI_API_KEY), as an explanation's claims
 * are verified: one call each, with the passages and the claims before it. Null: no model is configured.
 */
export async function configuredVerifier(): Promise<{ verify: Verify; stop: () => Promise<void> } | null> {
  // lib/env.ts is read once, and must not be before the database is known.
  if (!process.env.OPENAI_API_KEY && !process.env.AI_BASE_URL) return null
  const stopDatabase = await startDatabase()
  const engines = await benchEngines(true)
  const { verifyClaims } = await import('#lib/explanations/written/verify-claims.ts')
  const { disconnect } = await import('#lib/db/client.ts')
  const stop = async () => {
    await disconnect()
    await stopDatabase()
  }
  if (!engines) {
    await stop()
    throw new Error('The environment names a model server, but no model: set AI_MODEL to one of its models.')
  }
  const context = { engine: engines.check, caller: { userId: null, materialId: null }, signal: new AbortController().signal }
  const verify: Verify = async (record) => {
    const claims = claimsOf(record)
    const verdicts = claims.map(async ({ text, passage }, index) => {
      const earlier = claims.slice(0, index).map((claim) => claim.text)
      const asked = { target: record.target, passages: record.passages, earlier, claims: [{ n: 1, text, passage }] }
      return (await verifyClaims(asked, context)).get(1) ?? null
    })
    return Promise.all(verdicts)
  }
  return { verify, stop }
}
