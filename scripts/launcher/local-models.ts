import { LOCAL_PRESETS } from '#lib/ai/models.ts'
import { listServerModels } from '#lib/ai/server-models.ts'

/** Longer would hold the start up for servers that are not there. */
const PATIENCE_MS = 300

/** A line for each model server that answers on this machine. It is offered, never used unasked. */
export async function describeLocalModels(presets: readonly { name: string; url: string }[] = LOCAL_PRESETS): Promise<string[]> {
  const lines = await Promise.all(presets.map(async ({ name, url }) => {
    const found = await listServerModels({ baseUrl: url, apiKey: null }, PATIENCE_MS)
    if (!found.ok || found.models.length === 0) return null
    const models = found.models.length === 1 ? found.models[0] : `${found.models.length} models`
    return `${name} runs on this machine with ${models}. To have it write, choose it under Account, Model; nothing goes to it before.`
  }))
  return lines.filter((line) => line !== null)
}
