import { analyseBatch } from '#lib/concepts/analyse-batch.ts'
import { settleEdges } from '#lib/concepts/edges/settle-edges.ts'
import { settleConcepts } from '#lib/concepts/settle-concepts.ts'
import type { IngestHooks } from '#lib/materials/read-material.ts'
import { errorFields, log } from '#lib/log.ts'
import { startBankAfterIngest } from '#lib/questions/bank/start-bank-job.ts'
import { writeQuestionsFor } from '#lib/questions/write-questions-for.ts'
import { indexPassages } from '#lib/retrieval/index-passages.ts'

/** How the features follow each other when a material is read. The worker and the seed both read this way. */
export const ingestHooks: IngestHooks = {
  analyse: analyseBatch,
  settle: async (versionId) => {
    await indexPassages(versionId)
    await settleConcepts(versionId)
    await settleEdges(versionId)
    await writeQuestionsFor(versionId, new AbortController().signal)
  },
}

/** What begins by itself once an upload is ready. The lecture is whole without it. */
export async function startAfterIngest(versionId: string): Promise<void> {
  try {
    await startBankAfterIngest(versionId)
  } catch (error) {
    log.warn('ingest.bank-not-started', { versionId, ...errorFields(error) })
  }
}
