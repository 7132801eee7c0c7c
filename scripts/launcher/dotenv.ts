import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

/** The values of a `.env`: quotes, comments, `export`, Windows line ends and a byte order mark are understood. */
export function parseDotenv(text: string): Record<string, string> {
  const values = parseEnv(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? '']))
}

/**
 * Puts the values of a `.env` at the root into the environment; what is set there already wins, also when it is set to
 * nothing. Tests set REPRISE_NO_DOTENV, so that they run the same on every machine.
 */
export function loadDotenv(file = '.env', environment: Record<string, string | undefined> = process.env): void {
  // Next would read files of its own (.env.local and others) that no other process knows.
  environment.__NEXT_PROCESSED_ENV = 'true'
  if (environment.REPRISE_NO_DOTENV || !existsSync(file)) return
  for (const [key, value] of Object.entries(parseDotenv(readFileSync(file, 'utf8')))) environment[key] ??= value
}
