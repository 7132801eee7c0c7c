import { existsSync, readFileSync } from 'node:fs'
import net from 'node:net'
import { join } from 'node:path'
import { firstMessage, runToEnd, start, stopAll } from './children.ts'
import { lockDataFolder } from './lock.ts'
import { readSecrets } from './secrets.ts'

const address = (password: string, port: number): string => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = net.connect({ port, host: '127.0.0.1', timeout: 1_000 })
    const end = (value: boolean) => {
      socket.destroy()
      done(value)
    }
    socket.on('connect', () => end(true)).on('timeout', () => end(false)).on('error', () => end(false))
  })

/** The port of the embedded database that a running launcher serves from this folder; null when none answers. */
async function runningPort(dataDir: string): Promise<number | null> {
  try {
    const { port } = JSON.parse(readFileSync(join(dataDir, 'lock.json'), 'utf8')) as { port?: unknown }
    return typeof port === 'number' && (await answers(port)) ? port : null
  } catch {
    return null // no lock: nothing runs
  }
}

/**
 * Lends a maintenance script the embedded database of a data folder, whether Reprise runs on it or not: if not, the
 * database is started for as long as `use` takes, brought up to date, and ended.
 * @throws a sentence where the folder holds no database yet
 */
export async function withDatabase<T>(dataDir: string, use: (databaseUrl: string, isRunning: boolean) => Promise<T>): Promise<T> {
  if (!existsSync(join(dataDir, 'postgres'))) {
    throw new Error(`There is no database in ${dataDir} yet. Start Reprise with npm start and sign up first, or set DATA_DIR.`)
  }
  const { database: password } = readSecrets(dataDir)
  const port = await runningPort(dataDir)
  if (port !== null) return use(address(password, port), true)
  const lock = await lockDataFolder(dataDir)
  try {
    const database = start('scripts/database/process.ts', [join(dataDir, 'postgres'), '0'], { DATABASE_PASSWORD: password })
    try {
      const ready = await firstMessage<{ port: number }>(database, 'The embedded database')
      lock.setDatabase(ready.port, database.pid)
      const url = address(password, ready.port)
      await runToEnd('scripts/migrate.ts', ['deploy', '--quiet'], { DATABASE_URL: url }, 'Migrating the database')
      return await use(url, false)
    } finally {
      await stopAll(database)
    }
  } finally {
    lock.release()
  }
}
