import { embedTexts } from '#lib/ai/embed-texts.ts'
import type { EmbeddingConfig } from '#lib/ai/embed-texts.ts'
import { prisma } from '#lib/db/client.ts'
import { toBytes } from './vector-bytes.ts'

/** Passages sent in one request. */
const BATCH = 32
const PATIENCE_MS = 120_000

/**
 * Makes the vectors that a version's passages lack, or that another model made. What is stored stays, so that a later call
 * goes on from there.
 * @returns how many were made
 * @throws ModelFailure where the server gives none
 */
export async function embedPassages(versionId: string, config: EmbeddingConfig, signal: AbortSignal): Promise<number> {
  let made = 0
  for (;;) {
    signal.throwIfAborted()
    const rows = await prisma.passage.findMany({
      where: { versionId, OR: [{ embeddedBy: null }, { embeddedBy: { not: config.model } }] },
      orderBy: { ordinal: 'asc' }, take: BATCH, select: { id: true, text: true, section: { select: { path: true } } },
    })
    if (rows.length === 0) return made
    const texts = rows.map(({ text, section }) => [section.path.at(-1), text].filter(Boolean).join('\n'))
    const vectors = await embedTexts(config, texts, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]))
    await prisma.$transaction(rows.flatMap(({ id }, at) => {
      const vector = vectors[at]
      return vector ? [prisma.passage.updateMany({ where: { id }, data: { embedding: toBytes(vector), embeddedBy: config.model } })] : []
    }))
    made += rows.length
  }
}
