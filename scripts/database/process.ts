import { mkdirSync } from 'node:fs'
import net from 'node:net'
import { dirname } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { serve } from './serve.ts'

/**
 * The embedded database as a process of its own, forked by the launcher or a test:
 * `node scripts/database/process.ts DIR PORT` with DATABASE_PASSWORD set. Sends { port } when it is ready.
 * It outlives Ctrl-C until the launcher, which stops the others first, tells it to stop or is gone.
 */
const [dir, port] = process.argv.slice(2)
const password = process.env.DATABASE_PASSWORD
if (!dir || !password) throw new Error('usage: DATABASE_PASSWORD=... node scripts/database/process.ts DIR [PORT]')

process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
// Whoever is gone while the database is still being made must not leave it behind, for nobody to stop.
const leave = () => process.exit(1)
process.on('disconnect', leave)

mkdirSync(dirname(dir), { recursive: true })
const db = await PGlite.create({ dataDir: dir })
const server = await serve(db, { host: '127.0.0.1', port: Number(port ?? 0) }, password)

async function stop(): Promise<void> {
  server.close()
  await db.close().catch(() => {})
  process.exit(0)
}
process.off('disconnect', leave)
process.on('disconnect', () => void stop())
process.on('message', (text) => {
  if (text === 'stop') void stop()
})
process.send?.({ port: (server.address() as net.AddressInfo).port })
