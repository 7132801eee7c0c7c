import { getEngines } from '#lib/ai/model-engine.ts'
import { BUILTIN_STYLES, MODEL_STYLES } from './schema.ts'
import type { Style } from './schema.ts'

/** What can be offered here: styles, the default first, and who writes them. `host`: who receives lecture text, for people. */
export async function getExplainEngine(): Promise<{ styles: readonly Style[]; model: string | null; host: string | null }> {
  const engines = await getEngines()
  if (!engines) return { styles: BUILTIN_STYLES, model: null, host: null }
  return { styles: [...MODEL_STYLES, ...BUILTIN_STYLES], model: engines.write.name, host: engines.write.host }
}
