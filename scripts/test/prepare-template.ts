import { disconnect } from '#lib/db/client.ts'
import { getBoss, stopBoss } from '#lib/jobs/boss.ts'
import { applyMigrations } from '#scripts/database/schema-engine.ts'

/** Brings the database at DATABASE_URL to where every database test starts: migrated, with the job queues. */
const url = process.env.DATABASE_URL
if (!url) throw new Error('DATABASE_URL is not set')
await applyMigrations(url)
await getBoss(true)
await stopBoss()
await disconnect()
process.exit(0) // the schema engine leaves a timer behind
