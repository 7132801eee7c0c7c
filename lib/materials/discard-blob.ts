import { prisma } from '#lib/db/client.ts'
import type { Tx } from '#lib/db/client.ts'
import { AppError } from '#lib/errors.ts'
import { deleteBlob, hasBlob } from '#lib/storage/blobs.ts'

/** Any number that nothing else locks by. Discarding and uploading the same content take turns. */
const LOCK = 7_341_010

const lockBlob = (tx: Tx, key: string) => tx.$executeRaw`select pg_advisory_xact_lock(${LOCK}::int, hashtext(${key}))`

/**
 * Removes a stored file unless some version, anybody's, still points to it (the same content is kept once). The file goes
 * while the lock is held: an upload of the same content either has its row before the count, or finds the file gone.
 */
export async function discardBlob(key: string): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockBlob(tx, key)
    const users = await tx.materialVersion.count({ where: { OR: [{ blobKey: key }, { renderedKey: key }] } })
    if (users === 0) await deleteBlob(key)
  })
}

/**
 * Asked first in the transaction that makes a version of a stored file: until it commits, nobody discards the file.
 * @throws AppError conflict when it was discarded a moment ago, with the last other lecture of the same content
 */
export async function holdBlob(tx: Tx, key: string): Promise<void> {
  await lockBlob(tx, key)
  if (await hasBlob(key)) return
  throw new AppError('conflict', 'This very file was being deleted as you sent it, and is gone. Upload it again.')
}
