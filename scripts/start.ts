import { existsSync } from 'node:fs'
import net from 'node:net'
import { join, resolve } from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { hasDemo, parseEnv } from '#lib/env.ts'
import { DEMO_EMAIL, DEMO_PASSWORD } from '#lib/auth/schema.ts'
import { build, copyPdfAssets, isBuildCurrent } from './launcher/build.ts'
import { firstMessage, runToEnd, start, stopChild, exited } from './launcher/children.ts'
import { generateClient } from './launcher/client.ts'
import { loadDotenv } from './launcher/dotenv.ts'
import { lockDataFolder } from './launcher/lock.ts'
import type { DataLock } from './launcher/lock.ts'
import { readSecrets } from './launcher/secrets.ts'
import { step } from './launcher/steps.ts'

/**
 * `npm start`: database, client, migrations, demo course, build, worker, web server, each shown as it happens.
 * `--dev` runs Next's development server instead of a build. Ctrl-C ends everything it started.
 */
const isDev = process.argv.includes('--dev')
loadDotenv()
const settings = parseEnv(process.env)
const dataDir = resolve(settings.DATA_DIR)
const isEmbedded = !settings.DATABASE_URL

let stopping = false
let lock: DataLock | undefined
let database: ChildProcess | undefined
let worker: ChildProcess | undefined
let web: ChildProcess | undefined

async function stop(code: number): Promise<never> {
  if (stopping) return new Promise(() => {})
  stopping = true
  await Promise.all([stopChild(web), stopChild(worker)])
  if (database?.connected) {
    database.send('stop')
    await exited(database)
  }
  lock?.release()
  process.exit(code)
}

async function startDatabase(password: string, port = 0): Promise<string> {
  database = start('scripts/database/process.ts', [join(dataDir, 'postgres'), String(port)], { DATABASE_PASSWORD: password })
  const ready = await firstMessage<{ port: number }>(database, 'The embedded database')
  lock?.setPort(ready.port)
  database.once('exit', () => {
    if (stopping) return
    console.error('The embedded database ended unexpectedly: starting it again. What was saved is safe.')
    startDatabase(password, ready.port).catch((error: unknown) => fail(error))
  })
  return `postgresql://postgres:${password}@127.0.0.1:${ready.port}/postgres`
}

function startWorker(env: Record<string, string>): void {
  worker = start('scripts/worker.ts', [], env)
  worker.once('exit', () => {
    if (stopping) return
    setTimeout(() => !stopping && startWorker(env), 500)
  })
}

function isPortFree(port: number, host: string): Promise<boolean> {
  return new Promise((done) => {
    const probe = net.createServer()
    probe.once('error', () => done(false))
    probe.listen({ port, host }, () => probe.close(() => done(true)))
  })
}

async function startWeb(env: Record<string, string>): Promise<void> {
  const command = isDev ? 'dev' : 'start'
  web = start('node_modules/next/dist/bin/next', [command, '-p', String(settings.PORT), '-H', settings.HOST], env)
  web.once('exit', () => {
    if (!stopping) fail(new Error('The web server ended unexpectedly.'))
  })
  const address = `http://${settings.HOST}:${settings.PORT}`
  for (;;) {
    const response = await fetch(`${address}/api/ready`).catch(() => null)
    if (response?.ok) return
    await new Promise((done) => setTimeout(done, 100))
  }
}

function fail(error: unknown): void {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  void stop(1)
}

async function main(): Promise<void> {
  console.log('Reprise is starting')
  if (!(await isPortFree(settings.PORT, settings.HOST))) {
    throw new Error(`Port ${settings.PORT} is taken by another program. Stop it, or choose another: PORT=3001 npm start`)
  }
  lock = await lockDataFolder(dataDir)
  const secrets = readSecrets(dataDir)
  const env: Record<string, string> = {
    DATA_DIR: dataDir,
    NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET ?? secrets.session,
    AUTH_TRUST_HOST: '1',
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
    ? await step(isFirst ? 'Making a database in .data' : 'Starting the database', () => startDatabase(secrets.database))
    : settings.DATABASE_URL!
  await step('Database client', async () => {
    if (!(await generateClient())) throw new Error('The database client could not be written.')
  })
  await step('Migrations', () => runToEnd('scripts/migrate.ts', ['deploy', '--quiet'], env, 'Migrating the database'))
  const demo = hasDemo({ ...settings, ...(isEmbedded ? { REPRISE_EMBEDDED: '1' as const } : {}) })
  if (demo) await step('Demo course', () => runToEnd('prisma/seed/seed.ts', [], env, 'Seeding the demo course'))
  if (isDev) copyPdfAssets()
  else if (!isBuildCurrent()) await step('Building the app (once after each change)', () => build(env))
  startWorker(env)
  await step('Web server', () => startWeb(env))
  console.log(`\nReprise is ready at http://${settings.HOST === '127.0.0.1' ? 'localhost' : settings.HOST}:${settings.PORT}`)
  if (demo) console.log(`Look around as the demo student with one click, or sign in: ${DEMO_EMAIL}, ${DEMO_PASSWORD}`)
  console.log('Ctrl-C ends everything. Your data stays in .data')
}

process.on('SIGINT', () => void stop(0))
process.on('SIGTERM', () => void stop(0))
main().catch(fail)
