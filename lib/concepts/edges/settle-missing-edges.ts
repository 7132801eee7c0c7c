import { prisma } from '#lib/db/client.ts'
import { errorFields, log } from '#lib/log.ts'
import { settleEdges } from './settle-edges.ts'

/**
 * Draws the edges of versions that were analysed before there were any, one after the other. To be called when a worker
 * starts. A version in which the rules find none is looked at again each time: a tenth of a second for 10,000 words.
 * @param turn resolves when there is time for the next version
 * @returns number of versions that have edges now
 */
export async function settleMissingEdges(signal: AbortSignal, turn = async (): Promise<void> => undefined): Promise<number> {
  const versions = await prisma.materialVersion.findMany({
    where: {
      state: 'READY',
      material: { deletedAt: null },
      conceptSources: { some: { definitionSentenceId: { not: null } } },
      conceptEdges: { none: { engine: 'builtin' } },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  let settled = 0
  for (const { id } of versions) {
    await turn()
    if (signal.aborted) break
    try {
      if ((await settleEdges(id)) > 0) settled++
    } catch (error) {
      // Deleted meanwhile, or a row of an older shape: the others still get theirs.
      log.warn('concepts.edges-failed', { versionId: id, ...errorFields(error) })
    }
  }
  return settled
}
