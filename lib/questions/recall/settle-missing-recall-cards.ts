import { prisma } from '#lib/db/client.ts'
import { errorFields, log } from '#lib/log.ts'
import { writeRecallCards } from './write-recall-cards.ts'

/** So many at one start; the newest come first, and the next start goes on. */
const AT_ONCE = 300

/**
 * Writes the recall cards of versions that were read before there were any, one after the other. To be called when a worker
 * starts. A version that gives none is looked at again each time: some tenths of a second for 200 pages.
 * @returns number of versions that have cards now
 */
export async function settleMissingRecallCards(signal: AbortSignal): Promise<number> {
  const versions = await prisma.materialVersion.findMany({
    where: { state: 'READY', material: { deletedAt: null }, questions: { none: { type: 'RECALL' } } },
    orderBy: { createdAt: 'desc' },
    take: AT_ONCE,
    select: { id: true },
  })
  let settled = 0
  for (const { id } of versions) {
    if (signal.aborted) break
    try {
      if ((await writeRecallCards(id)) > 0) settled++
    } catch (error) {
      // Deleted meanwhile, or a row of an older shape: the others still get theirs.
      log.warn('questions.recall-failed', { versionId: id, ...errorFields(error) })
    }
  }
  return settled
}
