import { prisma } from '#lib/db/client.ts'
import { fromBytes } from './vector-bytes.ts'

/** The vectors of a version's passages. */
type Vectors = { model: string; count: number; ids: string[]; vectors: Float32Array[] }

/** Numbers kept in memory: 64 MB. Beyond it what was not asked for longest goes. */
const MOST_NUMBERS = 16_000_000

/** Kept on globalThis under a name, since bundles copy modules. Iteration order is the order of use. */
const holder = globalThis as { reprisePassageVectors?: Map<string, Vectors> }

/**
 * The vectors that one model made of the passages of versions, read once per version and kept while there is room. More
 * made since then are read again.
 * @returns passage ids with their vectors; versions without any are left out
 */
export async function loadPassageVectors(
  versionIds: readonly string[], model: string, dimensions: number,
): Promise<{ id: string; vector: Float32Array }[]> {
  const kept = (holder.reprisePassageVectors ??= new Map<string, Vectors>())
  const counts = await prisma.passage.groupBy({ by: ['versionId'], where: { versionId: { in: [...versionIds] }, embeddedBy: model }, _count: true })
  const found: { id: string; vector: Float32Array }[] = []
  for (const { versionId, _count: count } of counts) {
    const before = kept.get(versionId)
    const own = before && before.model === model && before.count === count ? before : await load(versionId, model, dimensions)
    kept.delete(versionId)
    kept.set(versionId, { ...own, count })
    for (const [at, id] of own.ids.entries()) {
      const vector = own.vectors[at]
      if (vector?.length === dimensions) found.push({ id, vector })
    }
  }
  forgetOldest(kept)
  return found
}

async function load(versionId: string, model: string, dimensions: number): Promise<Vectors> {
  const rows = await prisma.passage.findMany({
    where: { versionId, embeddedBy: model, embedding: { not: null } }, orderBy: { ordinal: 'asc' }, select: { id: true, embedding: true },
  })
  const good = rows.flatMap(({ id, embedding }) => {
    const vector = embedding && fromBytes(embedding, dimensions)
    return vector ? [{ id, vector }] : []
  })
  return { model, count: rows.length, ids: good.map(({ id }) => id), vectors: good.map(({ vector }) => vector) }
}

function forgetOldest(kept: Map<string, Vectors>): void {
  const sizeOf = ({ vectors }: Vectors) => vectors.length * (vectors[0]?.length ?? 0)
  let numbers = [...kept.values()].reduce((sum, own) => sum + sizeOf(own), 0)
  for (const [versionId, own] of kept) {
    if (numbers <= MOST_NUMBERS) return
    kept.delete(versionId)
    numbers -= sizeOf(own)
  }
}
