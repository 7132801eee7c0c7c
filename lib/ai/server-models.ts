import { z } from 'zod'

/** Whoever answers at an address: its models, or why not. */
export type ServerModels = { ok: true; models: string[] } | { ok: false; status: number | null }

const answerSchema = z.object({ data: z.array(z.object({ id: z.string() })) })
const PATIENCE_MS = 10_000

/**
 * Asks `GET /models`. `status` null: nobody answered in time, or not as such a server does. A redirect is not followed:
 * the key would go with it.
 */
export async function listServerModels(
  { baseUrl, apiKey }: { baseUrl: string; apiKey: string | null },
  patience: number = PATIENCE_MS,
): Promise<ServerModels> {
  try {
    const response = await fetch(`${baseUrl}/models`, {
      headers: apiKey ? { authorization: `Bearer ${apiKey}` } : {},
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) return { ok: false, status: response.status }
    const parsed = answerSchema.safeParse(await response.json())
    return parsed.success ? { ok: true, models: parsed.data.data.map(({ id }) => id).slice(0, 500) } : { ok: false, status: null }
  } catch {
    return { ok: false, status: null }
  }
}
