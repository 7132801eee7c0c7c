import { existsSync } from 'node:fs'

/** Values of a `.env` at the root; what is set in the environment already wins. */
export function loadDotenv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}
