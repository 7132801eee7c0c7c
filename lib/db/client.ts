import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '#lib/env.ts'
import { errorFields, log } from '#lib/log.ts'
import { PrismaClient } from './generated/client.ts'
import type { Prisma } from './generated/client.ts'

/**
 * One pool and one client per process, kept on globalThis: bundles and hot reload copy modules.
 * Inside an interactive transaction only `tx` may be used: on the embedded database the outer client would wait for itself.
 */
type Connection = { pool: pg.Pool; prisma: PrismaClient }
const holder = globalThis as { repriseDatabase?: Connection }

/** Milliseconds. On the embedded database a transaction waits for whatever runs: an answer is saved late rather than refused. */
const PATIENCE = { maxWait: 10_000, timeout: 20_000 }

function connect(): Connection {
  if (!env.DATABASE_URL) throw new Error('DATABASE_URL is not set. Start Reprise with `npm start`, which starts its own database.')
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max: env.REPRISE_EMBEDDED ? 4 : 10 })
  // Without a listener an error of an idle connection would end the process; with it the pool reconnects.
  pool.on('error', (error) => log.warn('database.connection-lost', errorFields(error)))
  // Minimal, whatever NODE_ENV says: the long form quotes the source around a call. A call of the wrong shape is quoted with
  // its values in every form; `errorFields` leaves those out of the log.
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: PATIENCE, errorFormat: 'minimal' }) }
}

function connection(): Connection {
  holder.repriseDatabase ??= connect()
  return holder.repriseDatabase
}

/** Connects on first use, so that a build that only imports this needs no database. */
export const prisma: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => Reflect.get(connection().prisma, property),
})

export const getPool = (): pg.Pool => connection().pool

export type Tx = Prisma.TransactionClient

/** Ends every connection of this process. */
export async function disconnect(): Promise<void> {
  const open = holder.repriseDatabase
  delete holder.repriseDatabase
  if (!open) return
  await open.prisma.$disconnect()
  await open.pool.end().catch(() => {})
}
