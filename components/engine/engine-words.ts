import type { EngineInUse, Preset, TestStep } from '#lib/engine/view.ts'

/** Pure words and readings of this page. The server says "this machine" of itself; a student may sit at another. */
export const isHere = (host: string): boolean => host === 'this machine'

export const hostInWords = (host: string): string => (isHere(host) ? 'the model on this server' : host)

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/

/** Who an address that is being typed belongs to; null while it is none. */
export function hostOfAddress(address: string): string | null {
  const url = URL.parse(address.trim())
  if (!url || url.hostname === '') return null
  return LOOPBACK.test(url.hostname) ? 'this machine' : url.host
}

export const PRESET_NAMES: Record<Preset, string> = {
  ollama: 'Ollama on this computer',
  lmstudio: 'LM Studio on this computer',
  openai: 'OpenAI',
  other: 'Another OpenAI-compatible server',
}

export const STEP_NAMES: Record<TestStep, string> = {
  reach: 'Reaching the server',
  model: 'Asking the model for a sentence',
  schema: 'Asking it to fill in a form',
}

export const stillInUse = (engine: Pick<EngineInUse, 'name'> | null): string =>
  `Nothing was changed: ${engine?.name ?? 'the built-in engine'} is still in use.`

/** "llama3.1:8b, qwen2.5:7b and 3 more". */
export function listedModels(models: readonly string[]): string {
  const [first, second, ...rest] = models
  if (first === undefined) return 'no models yet'
  if (second === undefined) return first
  return rest.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${rest.length} more`
}

export const count = (value: number): string => value.toLocaleString('en')

/** Money is small here: two digits that say something. */
export const money = (value: number): string => (value === 0 ? '0' : value < 0.01 ? 'under 0.01' : value.toFixed(2))
