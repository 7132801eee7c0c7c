import { analyseBatch } from '#lib/concepts/analyse-batch.ts'
import { applyEdits } from '#lib/concepts/edits/apply-edits.ts'
import { settleEdges } from '#lib/concepts/edges/settle-edges.ts'
import { settleConcepts } from '#lib/concepts/settle-concepts.ts'
import { prisma } from '#lib/db/client.ts'
import type { IngestHooks } from '#lib/materials/read-material.ts'
import { errorFields, log } from '#lib/log.ts'
import { settleMergedMastery } from '#lib/progress/settle-merged-mastery.ts'
import { startBankAfterIngest } from '#lib/questions/bank/start-bank-job.ts'
import { writeQuestionsFor } from '#lib/questions/write-questions-for.ts'
import { requestEmbedding } from '#lib/retrieval/embeddings/jobs.ts'
import { indexPassages } from '#lib/retrieval/index-passages.ts'

/** How the features follow each other when a material is read. The worker and the seed both read this way. */
export const ingestHooks: IngestHooks = {
  analyse: analyseBatch,
  settle: async (versionId) => {
    // One is work of the database, the other of this process.
    const indexing = indexPassages(versionId)
    indexing.catch(() => undefined)
    try {
      await settleConcepts(versionId)
    } finally {
      await indexing
    }
    await settleEdges(versionId)
    await writeQuestionsFor(versionId, new AbortController().signal)
    await applyEditsOf(versionId)
  },
}

/** What people changed in the course's concepts, last, so that it covers all that was found. */
async function applyEditsOf(versionId: string): Promise<void> {
  const { material } = await prisma.materialVersion.findUniqueOrThrow({
    where: { id: versionId }, select: { material: { select: { courseId: true } } },
  })
  await applyEdits(material.courseId)
  await settleMergedMastery(material.courseId)
}

/** What begins by itself once an upload is ready. The lecture is whole without it. */
export async function startAfterIngest(versionId: string): Promise<void> {
  try {
    await startBankAfterIngest(versionId)
  } catch (error) {
    log.warn('ingest.bank-not-started', { versionId, ...errorFields(error) })
  }
  try {
    await requestEmbedding(versionId)
  } catch (error) {
    log.warn('ingest.embedding-not-started', { versionId, ...errorFields(error) })
  }
}
