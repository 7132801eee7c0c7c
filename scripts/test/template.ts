import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import net from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import type { TestProject } from 'vitest/node'
import { serve } from '#scripts/database/serve.ts'

declare module 'vitest' {
  interface ProvidedContext {
    template: string
  }
}

/** The migrated database that each test file starts from: made once, kept until migrations, queues or packages change. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const migrations = readdirSync('prisma/migrations', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql'))
  const files = [...migrations.map((name) => join('prisma/migrations', name)), 'lib/jobs/queues.ts', 'package-lock.json'].sort()
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

async function build(dir: string): Promise<void> {
  const db = await PGlite.create({ dataDir: dir })
  const server = await serve(db, { host: '127.0.0.1', port: 0 }, 'template')
  const { port } = server.address() as net.AddressInfo
  const env = { ...process.env, DATABASE_URL: `postgresql://postgres:template@127.0.0.1:${port}/postgres`, REPRISE_EMBEDDED: '1' }
  await promisify(execFile)(process.execPath, ['scripts/test/prepare-template.ts'], { env })
  server.close()
  await db.close()
}

export default async function setup(project: TestProject): Promise<void> {
  const dir = resolve('.data/test', `template-${fingerprint()}`)
  if (!existsSync(dir)) {
    mkdirSync('.data/test', { recursive: true })
    const unfinished = `${dir}-${process.pid}`
    await build(unfinished)
    if (existsSync(dir)) rmSync(unfinished, { recursive: true })
    else renameSync(unfinished, dir)
  }
  project.provide('template', dir)
}
