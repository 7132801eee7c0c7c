import { statfs } from 'node:fs/promises'
import { resolve } from 'node:path'
import { getEngines } from '#lib/ai/model-engine.ts'
import type { Viewer } from '#lib/auth/viewer.ts'
import { getRules } from '#lib/courses/rules.ts'
import { prisma } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { listBlobs } from '#lib/storage/list-blobs.ts'
import { countAccounts } from './count-accounts.ts'
import { requireOwner } from './policy.ts'
import { getVersion } from './version.ts'
import type { InstancePage } from './view.ts'

const dataDir = () => resolve(/*turbopackIgnore: true*/ env.DATA_DIR)

async function freeBytes(): Promise<number | null> {
  const stats = await statfs(dataDir()).catch(() => null)
  return stats && stats.bavail * stats.bsize
}

async function databaseBytes(): Promise<number> {
  const [row] = await prisma.$queryRaw<{ size: bigint }[]>`select pg_database_size(current_database()) as size`
  return Number(row?.size ?? 0)
}

/** Settings, This instance. @throws AppError not-found for anyone but the owner */
export async function getInstancePage(viewer: Viewer): Promise<InstancePage> {
  requireOwner(viewer)
  const [rules, people, classes, lectures, blobs, database, free, engines, version] = await Promise.all([
    getRules(),
    countAccounts(),
    prisma.course.count({ where: { kind: 'CLASS', deletedAt: null } }),
    prisma.material.count({ where: { deletedAt: null, course: { deletedAt: null } } }),
    listBlobs(),
    databaseBytes(),
    freeBytes(),
    getEngines(),
    getVersion(),
  ])
  return {
    rules, people, classes, lectures, version,
    storage: { files: blobs.reduce((sum, { bytes }) => sum + bytes, 0), database, free },
    engine: engines && { name: engines.write.name, host: engines.write.host },
    backup: { isEmbedded: env.REPRISE_EMBEDDED === '1', dataDir: dataDir() },
    origin: env.APP_URL?.replace(/\/+$/, '') ?? null,
  }
}
