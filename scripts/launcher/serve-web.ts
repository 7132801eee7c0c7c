import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { parseEnv } from '#lib/env.ts'
import { describeAddresses, whyNotListen } from './addresses.ts'
import { build, isBuildCurrent } from './build.ts'
import { stopAll } from './children.ts'
import { generateClient } from './client.ts'
import { step } from './steps.ts'
import { startWeb } from './web.ts'

/** A web server alone. The database must have been migrated (`npm start` elsewhere, or `npm run db:migrate`). */
const settings = parseEnv(process.env)
let stopping = false

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  await stopAll(undefined)
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))

const obstacle = await whyNotListen(settings)
if (obstacle) throw new Error(obstacle)
const env = {
  DATA_DIR: resolve(settings.DATA_DIR), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
}
await step('Database client', async () => {
  if (!(await generateClient())) throw new Error('The database client could not be written.')
})
if (!isBuildCurrent()) await step('Building the app (once after each change)', () => build(env))
await step('Web server', () => startWeb(settings, env, false, () => void stop(stopping ? 0 : 1)))
console.log(describeAddresses(settings, networkInterfaces()).join('\n'))
