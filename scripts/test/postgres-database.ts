import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'

/** As database.ts, on a real PostgreSQL: a copy of the template for this test file alone. */
const folder = mkdtempSync(join(tmpdir(), 'reprise-test-'))
const name = `test_${randomUUID().replaceAll('-', '')}`

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject('postgres')}/postgres` })
  await client.connect()
  await client.query(sql)
  await client.end()
}

await administer(`CREATE DATABASE ${name} TEMPLATE reprise_template`)
Object.assign(process.env, {
  DATABASE_URL: `${inject('postgres')}/${name}`,
  DATA_DIR: folder,
  LOG_LEVEL: 'silent',
  NEXTAUTH_SECRET: 'a secret for tests alone',
})
delete process.env.REPRISE_EMBEDDED

afterAll(async () => {
  const { stopBoss } = await import('#lib/jobs/boss.ts')
  const { disconnect } = await import('#lib/db/client.ts')
  await stopBoss()
  await disconnect()
  await administer(`DROP DATABASE ${name} WITH (FORCE)`)
  rmSync(folder, { recursive: true, force: true })
})
