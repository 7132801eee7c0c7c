import { mkdirSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { serve } from './database/serve.ts'
import { loadDotenv } from './launcher/dotenv.ts'
import { applyMigrations, diffToSchema, MIGRATIONS } from './database/schema-engine.ts'

/**
 * `deploy` applies the migrations to DATABASE_URL; `new NAME` writes a migration from the schema's changes;
 * `check` fails when schema and migrations disagree. The last two use a throw-away database in memory.
 */
async function withThrowAway<T>(run: (url: string) => Promise<T>): Promise<T> {
  const server = await serve(await PGlite.create(), { host: '127.0.0.1', port: 0 }, 'throw-away')
  return run(`postgresql://postgres:throw-away@127.0.0.1:${(server.address() as net.AddressInfo).port}/postgres`)
}

const pendingSql = () =>
  withThrowAway(async (url) => {
    await applyMigrations(url)
    return diffToSchema(url)
  })

async function main(command: string | undefined, name: string | undefined): Promise<number> {
  if (command === 'deploy') {
    loadDotenv()
    const url = process.env.DATABASE_URL
    if (!url) throw new Error('DATABASE_URL is not set. `npm start` migrates its own database; to migrate a Postgres of yours, name it.')
    const applied = await applyMigrations(url)
    if (name !== '--quiet') console.log(applied.length ? `Applied ${applied.join(', ')}` : 'The database is up to date')
    return 0
  }
  if (command === 'check') {
    const sql = await pendingSql()
    console.log(sql ? `Schema and migrations disagree. Run npm run db:new -- NAME.\n${sql}` : 'Schema and migrations agree')
    return sql ? 1 : 0
  }
  if (command === 'new' && name && /^[a-z0-9-]+$/.test(name)) {
    const sql = await pendingSql()
    if (!sql) {
      console.log('The schema has no changes: no migration was written')
      return 0
    }
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const dir = join(MIGRATIONS, `${stamp}_${name.replaceAll('-', '_')}`)
    mkdirSync(dir, { recursive: true })
    writeFileSync(join(dir, 'migration.sql'), sql)
    console.log(`Wrote ${dir}/migration.sql. Read it before you commit it.`)
    return 0
  }
  console.error('usage: node scripts/migrate.ts deploy | check | new NAME   (NAME: lower case, digits, hyphens)')
  return 2
}

main(process.argv[2], process.argv[3]).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
