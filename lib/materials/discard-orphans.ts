import { prisma } from '#lib/db/client.ts'
import { listBlobs } from '#lib/storage/list-blobs.ts'
import { discardBlob } from './discard-blob.ts'

/** An upload stores its file before its row: what is younger may still get one. */
const GRACE_MS = 60 * 60 * 1000
const AT_ONCE = 200

/**
 * Removes files that no version points to: left by a server or worker that was killed between row and file.
 * @returns how many
 */
export async function discardOrphans(now: Date): Promise<number> {
  const before = new Date(now.getTime() - GRACE_MS)
  const old = (await listBlobs()).filter(({ storedAt }) => storedAt < before)
  let count = 0
  for (let first = 0; first < old.length; first += AT_ONCE) {
    const keys = old.slice(first, first + AT_ONCE).map(({ key }) => key)
    const used = await prisma.materialVersion.findMany({
      where: { OR: [{ blobKey: { in: keys } }, { renderedKey: { in: keys } }] }, select: { blobKey: true, renderedKey: true },
    })
    const known = new Set(used.flatMap(({ blobKey, renderedKey }) => [blobKey, renderedKey]))
    for (const key of keys) {
      if (known.has(key)) continue
      await discardBlob(key)
      count += 1
    }
  }
  return count
}
