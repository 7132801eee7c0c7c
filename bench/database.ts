import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import { serve } from '#scripts/database/serve.ts'

/** An embedded Postgres of its own, in memory and migrated. Await it before anything that reads the environment is imported. */
export async function startDatabase(): Promise<() => Promise<void>> {
  const db = await PGlite.create()
  const server = await serve(db, { host: '127.0.0.1', port: 0 }, 'bench')
  const { port } = server.address() as net.AddressInfo
  Object.assign(process.env, {
    DATA_DIR: mkdtempSync(join(tmpdir(), 'reprise-bench-')), NEXTAUTH_SECRET: 'a secret for benches alone',
    DATABASE_URL: `postgresql://postgres:bench@127.0.0.1:${port}/postgres`, REPRISE_EMBEDDED: '1', LOG_LEVEL: 'error',
  })
  await promisify(execFile)(process.execPath, ['scripts/migrate.ts', 'deploy', '--quiet'], { env: process.env })
  return async () => {
    server.close()
    await db.close()
  }
}
