import { readEmbeddingConfig } from '#lib/ai/embed-texts.ts'
import { prisma } from '#lib/db/client.ts'
import { sendJob } from '#lib/jobs/boss.ts'
import type { Queues } from '#lib/jobs/queues.ts'
import { log } from '#lib/log.ts'
import { embedPassages } from './embed-passages.ts'

/** Asks for the vectors of a version, where an embedding model is set. */
export async function requestEmbedding(versionId: string): Promise<void> {
  if (await readEmbeddingConfig()) await sendJob('passages.embed', { versionId }, { singletonKey: versionId, singletonSeconds: 10 })
}

/** Asks for those of every version that lacks some: read before a model was set, or with another one. */
export async function requestMissingEmbeddings(): Promise<void> {
  const config = await readEmbeddingConfig()
  if (!config) return
  const lacking = { some: { OR: [{ embeddedBy: null }, { embeddedBy: { not: config.model } }] } }
  const versions = await prisma.materialVersion.findMany({
    where: { state: 'READY', material: { deletedAt: null }, passages: lacking }, select: { id: true },
  })
  for (const { id } of versions) await requestEmbedding(id)
}

/** @throws where the server gives none: the job is tried again later */
export async function handleEmbedding({ versionId }: Queues['passages.embed'], signal: AbortSignal): Promise<void> {
  const config = await readEmbeddingConfig()
  if (!config) return
  const passages = await embedPassages(versionId, config, signal)
  log.info('passages.embed', { versionId, passages })
}
