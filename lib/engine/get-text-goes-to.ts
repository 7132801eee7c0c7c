import { getEngines } from '#lib/ai/model-engine.ts'
import type { TextGoesTo } from './view.ts'

/** Who receives lecture text from here; null: nobody. */
export async function getTextGoesTo(): Promise<TextGoesTo | null> {
  const engines = await getEngines()
  return engines && { host: engines.write.host, model: engines.write.name }
}
