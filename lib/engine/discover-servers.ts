import { LOCAL_PRESETS } from '#lib/ai/models.ts'
import { listServerModels } from '#lib/ai/server-models.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { requireOwner } from './policy.ts'
import type { FoundServer, Preset } from './view.ts'

/** Long enough for a program on this machine; nobody waits for one that is not there. */
const PATIENCE_MS = 300

type LocalPreset = { preset: Preset; name: string; url: string }

/** Asks each address on this machine once for its models. What is found is offered, never used unasked. */
export async function discoverServers(viewer: Viewer, presets: readonly LocalPreset[] = LOCAL_PRESETS): Promise<FoundServer[]> {
  requireOwner(viewer)
  const found = await Promise.all(
    presets.map(async ({ preset, name, url }): Promise<FoundServer[]> => {
      const answer = await listServerModels({ baseUrl: url, apiKey: null }, PATIENCE_MS)
      return answer.ok ? [{ preset, name, url, models: answer.models }] : []
    }),
  )
  return found.flat()
}
