import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

/** A PostgreSQL for this run, with the migrated database each test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { url, stop } = await startPostgres()
  const client = new pg.Client({ connectionString: `${url}/postgres` })
  await client.connect()
  await client.query('CREATE DATABASE reprise_template')
  await client.end()
  const { REPRISE_EMBEDDED: _, ...env } = process.env
  const target = { ...env, DATABASE_URL: `${url}/reprise_template` }
  await promisify(execFile)(process.execPath, ['scripts/test/prepare-template.ts'], { env: target })
  project.provide('postgres', url)
  return stop
}
