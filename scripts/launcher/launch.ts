import { existsSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join, resolve } from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { hasDemo, parseEnv } from '#lib/env.ts'
import { DEMO_EMAIL, DEMO_PASSWORD } from '#lib/auth/schema.ts'
import { describeAddresses, whyNotListen } from './addresses.ts'
import { build, copyPdfAssets, isBuildCurrent } from './build.ts'
import { firstMessage, runToEnd, start, stopAll } from './children.ts'
import { generateClient } from './client.ts'
import { describeLocalModels } from './local-models.ts'
import { describeOwnerCode } from './owner-code.ts'
import { lockDataFolder } from './lock.ts'
import type { DataLock } from './lock.ts'
import { readSecrets } from './secrets.ts'
import { step } from './steps.ts'
import { startWeb } from './web.ts'
import { WORKER_FLAGS } from './worker-flags.ts'

/**
 * What `npm start` does: database, client, migrations, demo course, build, worker, web server, each shown as it happens.
 * `--dev` runs Next's development server instead of a build. Ctrl-C ends everything it started.
 */
const isDev = process.argv.includes('--dev')
const settings = parseEnv(process.env)
const dataDir = resolve(settings.DATA_DIR)
const isEmbedded = !settings.DATABASE_URL

let stopping = false
let lock: DataLock | undefined
let database: ChildProcess | undefined

async function stop(code: number): Promise<never> {
  if (stopping) return new Promise(() => {})
  stopping = true
  await stopAll(database)
  lock?.release()
  process.exit(code)
}

async function startDatabase(password: string, port = 0): Promise<string> {
  database = start('scripts/database/process.ts', [join(dataDir, 'postgres'), String(port)], { DATABASE_PASSWORD: password })
  const ready = await firstMessage<{ port: number }>(database, 'The embedded database')
  lock?.setDatabase(ready.port, database.pid)
  database.once('exit', () => {
    if (stopping) return
    console.error('The embedded database ended unexpectedly: starting it again. What was saved is safe.')
    startDatabase(password, ready.port).catch((error: unknown) => fail(error))
  })
  return `postgresql://postgres:${password}@127.0.0.1:${ready.port}/postgres`
}

function startWorker(env: Record<string, string>): void {
  start('scripts/worker.ts', [], env, WORKER_FLAGS).once('exit', () => {
    if (stopping) return
    setTimeout(() => !stopping && startWorker(env), 500)
  })
}

function fail(error: unknown): void {
  if (stopping) return // what fails while everything is being ended was ended
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  void stop(1)
}

async function main(): Promise<void> {
  console.log('Reprise is starting')
  if (isEmbedded) lock = await lockDataFolder(dataDir)
  const obstacle = await whyNotListen(settings)
  if (obstacle) throw new Error(obstacle)
  const secrets = readSecrets(dataDir)
  const env: Record<string, string> = {
    DATA_DIR: dataDir,
    NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET ?? secrets.session,
    HOST: settings.HOST,
    PORT: String(settings.PORT),
    NODE_ENV: isDev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // People watch this terminal: only what needs them is printed unless they ask for more.
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    ...(isEmbedded ? { REPRISE_EMBEDDED: '1' } : {}),
  }
  const isFirst = isEmbedded && !existsSync(join(dataDir, 'postgres'))
  env.DATABASE_URL = isEmbedded
    ? await step(isFirst ? `Making a database in ${settings.DATA_DIR}` : 'Starting the database', () => startDatabase(secrets.database))
    : settings.DATABASE_URL!
  await step('Database client', async () => {
    if (!(await generateClient())) throw new Error('The database client could not be written.')
  })
  await step('Migrations', () => runToEnd('scripts/migrate.ts', ['deploy', '--quiet'], env, 'Migrating the database'))
  const demo = hasDemo({ ...settings, ...(isEmbedded ? { REPRISE_EMBEDDED: '1' as const } : {}) })
  if (demo) await step('Demo course', () => runToEnd('prisma/seed/seed.ts', [], env, 'Seeding the demo course'))
  if (isDev) copyPdfAssets()
  else if (!isBuildCurrent()) await step('Building the app (once after each change)', () => build(env))
  const onWebEnd = () => fail(new Error('The web server ended unexpectedly. What was saved is safe: start again.'))
  await step('Web server', () => startWeb(settings, env, isDev, onWebEnd))
  startWorker(env)
  console.log(`\n${describeAddresses(settings, networkInterfaces()).join('\n')}`)
  for (const line of await describeOwnerCode(settings, env.DATABASE_URL, env.NEXTAUTH_SECRET!)) console.log(line)
  if (demo) console.log(`Look around as the demo student with one click, or sign in: ${DEMO_EMAIL}, ${DEMO_PASSWORD}`)
  // Named in the environment, a model is in use already.
  if (!settings.OPENAI_API_KEY && !settings.AI_BASE_URL) for (const line of await describeLocalModels()) console.log(line)
  console.log(`Ctrl-C ends everything. Your data stays in ${settings.DATA_DIR}${isEmbedded ? '' : ' and your database'}`)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
main().catch(fail)
