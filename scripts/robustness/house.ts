import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstMessage, start, stopAll } from '#scripts/launcher/children.ts'

/** The processes of a running Reprise, each of which can be killed: the real database and worker, and who stands in for the web server. */
export type House = {
  dir: string
  env: Record<string, string>
  database: ChildProcess
  worker: ChildProcess | null
  /** On the same port as before, as the launcher does. */
  startDatabase(): Promise<void>
  startWorker(): void
  /** Does what the web server does for one request after the other (web-stand-in.ts). */
  startWeb(): ChildProcess
  /** Asks until it is so: states are waited for, not times. What fails meanwhile (a database that is away) is asked again. */
  until<T>(ask: () => Promise<T | null | false | undefined>): Promise<T>
  end(): Promise<void>
}

const PASSWORD = 'robust'
const MOST_FALLS = 10

/** `kill -9`, and gone when this returns. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Opens a data folder of its own from the migrated template, with its database running. */
export async function openHouse(template: string): Promise<House> {
  const dir = mkdtempSync(join(tmpdir(), 'reprise-robust-'))
  cpSync(template, join(dir, 'postgres'), { recursive: true })
  let port = 0
  let isEnding = false
  let falls = 0
  let fault: string | null = null
  const env: Record<string, string> = {
    DATA_DIR: dir, REPRISE_EMBEDDED: '1', LOG_LEVEL: 'silent', NODE_ENV: 'production', NEXTAUTH_SECRET: 'a secret for tests alone',
  }
  const house: House = {
    dir, env, database: undefined as unknown as ChildProcess, worker: null,
    async startDatabase() {
      house.database = start('scripts/database/process.ts', [join(dir, 'postgres'), String(port)], { DATABASE_PASSWORD: PASSWORD })
      ;({ port } = await firstMessage<{ port: number }>(house.database, 'The database'))
      env.DATABASE_URL = `postgresql://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`
    },
    startWorker() {
      const worker = start('scripts/worker.ts', [], env)
      // As the launcher does: one that found no database is started again.
      worker.once('exit', (code, signal) => {
        if (signal === 'SIGKILL' || isEnding) return
        falls += 1
        if (falls > MOST_FALLS) fault = `The worker ended by itself again and again (exit code ${code}).`
        else setTimeout(() => !isEnding && house.startWorker(), 500)
      })
      house.worker = worker
    },
    startWeb: () => start('scripts/robustness/web-stand-in.ts', [], env),
    async until(ask) {
      for (;;) {
        if (fault) throw new Error(fault)
        const found = await ask().catch(() => null)
        if (found) return found
        await new Promise((done) => setTimeout(done, 50))
      }
    },
    async end() {
      isEnding = true
      await stopAll(house.database)
      rmSync(dir, { recursive: true, force: true })
    },
  }
  await house.startDatabase()
  return house
}
