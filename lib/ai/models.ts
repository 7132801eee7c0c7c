/**
 * Models of OpenAI that are good enough and cheap enough to be chosen unasked, best first: with a key and no model named,
 * the first that the server knows is taken; if none, Settings asks.
 */
export const PREFERRED_MODELS = ['gpt-5-mini', 'gpt-4.1-mini', 'gpt-4o-mini', 'gpt-5', 'gpt-4.1', 'gpt-4o']

export const OPENAI_URL = 'https://api.openai.com/v1'

/** Servers people run on their own machine. They are asked for their models, and never used unasked. */
export const LOCAL_PRESETS = [
  { preset: 'ollama', name: 'Ollama', url: 'http://127.0.0.1:11434/v1' },
  { preset: 'lmstudio', name: 'LM Studio', url: 'http://127.0.0.1:1234/v1' },
] as const
