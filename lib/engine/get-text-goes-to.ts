import { hostOf } from '#lib/ai/config.ts'
import { readEmbeddingConfig } from '#lib/ai/embed-texts.ts'
import { getEngines } from '#lib/ai/model-engine.ts'
import type { TextGoesTo } from './view.ts'

/** Who receives lecture text from here; null: nobody. A model that makes vectors is on the same server, or on the only one. */
export async function getTextGoesTo(): Promise<TextGoesTo | null> {
  const engines = await getEngines()
  if (engines) return { host: engines.write.host, model: engines.write.name }
  const embedding = await readEmbeddingConfig()
  return embedding && { host: hostOf(embedding.baseUrl), model: embedding.model }
}
