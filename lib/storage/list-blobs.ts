import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { env } from '#lib/env.ts'

const folder = () => resolve(/*turbopackIgnore: true*/ env.DATA_DIR, 'blobs')

async function namesIn(path: string): Promise<string[]> {
  try {
    return await readdir(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [] // nothing was ever stored
    throw error
  }
}

/** Null for what went meanwhile. */
async function fileAt(path: string): Promise<{ bytes: number; storedAt: Date } | null> {
  const stats = await stat(path).catch(() => null)
  return stats && { bytes: stats.size, storedAt: stats.mtime }
}

export type StoredBlob = { key: string; bytes: number; storedAt: Date }

/** Every file that is kept, in no order. */
export async function listBlobs(): Promise<StoredBlob[]> {
  const found: StoredBlob[] = []
  for (const shelf of await namesIn(folder())) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue
    for (const key of await namesIn(join(folder(), shelf))) {
      const file = /^[0-9a-f]{64}$/.test(key) ? await fileAt(join(folder(), shelf, key)) : null
      if (file) found.push({ key, ...file })
    }
  }
  return found
}
