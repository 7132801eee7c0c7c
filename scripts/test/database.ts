import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, inject } from 'vitest'
import { serve } from '#scripts/database/serve.ts'

/** Runs before each database test file: a copy of the template, served to this worker alone; uploads go beside it. */
const folder = mkdtempSync(join(tmpdir(), 'reprise-test-'))
cpSync(inject('template'), join(folder, 'postgres'), { recursive: true })
const db = await PGlite.create({ dataDir: join(folder, 'postgres') })
const server = await serve(db, { host: '127.0.0.1', port: 0 }, 'test')

Object.assign(process.env, {
  DATABASE_URL: `postgresql://postgres:test@127.0.0.1:${(server.address() as net.AddressInfo).port}/postgres`,
  REPRISE_EMBEDDED: '1',
  DATA_DIR: folder,
  LOG_LEVEL: 'silent',
  NEXTAUTH_SECRET: 'a secret for tests alone',
})

afterAll(async () => {
  const { stopBoss } = await import('#lib/jobs/boss.ts')
  const { disconnect } = await import('#lib/db/client.ts')
  await stopBoss()
  await disconnect()
  server.close()
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})
