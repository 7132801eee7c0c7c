import { prisma } from '#lib/db/client.ts'
import { deleteBlob } from '#lib/storage/blobs.ts'

/** Removes a stored file unless some version, anybody's, still points to it (the same content is kept once). */
export async function discardBlob(key: string): Promise<void> {
  const users = await prisma.materialVersion.count({ where: { blobKey: key } })
  if (users === 0) await deleteBlob(key)
}
