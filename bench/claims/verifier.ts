import type { Verify } from './run-claims.ts'

/** The second call with the model that is configured, or null: no model is configured. */
export async function configuredVerifier(): Promise<Verify | null> {
  return null
}
