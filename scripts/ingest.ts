import { analyseBatch } from '#lib/concepts/analyse-batch.ts'
import { settleEdges } from '#lib/concepts/edges/settle-edges.ts'
import { settleConcepts } from '#lib/concepts/settle-concepts.ts'
import type { IngestHooks } from '#lib/materials/read-material.ts'
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
