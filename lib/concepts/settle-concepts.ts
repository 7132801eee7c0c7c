import { prisma } from '#lib/db/client.ts'
import { inBatches } from '#lib/db/in-batches.ts'
import { insertRows } from '#lib/db/insert-rows.ts'
import type { ExtractedConcept } from './concept.ts'
import type { AnalysedSentence } from './facts/fact.ts'
import { settleFacts } from './facts/settle-facts.ts'
import { loadAnalysis } from './load-analysis.ts'
import { extractConcepts } from './rank/extract-concepts.ts'

/** Facts that only looked like facts one sentence at a time go, once the whole document is known. */
async function dropUnsettled(before: AnalysedSentence[], after: AnalysedSentence[]): Promise<void> {
  const kept = new Set(after.flatMap(({ facts }) => facts.map((fact) => JSON.stringify(fact))))
  const dropped = before.flatMap(({ id, facts }) => facts.flatMap((fact, index) => (kept.has(JSON.stringify(fact)) ? [] : [`${id}-f${index}`])))
  await inBatches(dropped, (ids) => prisma.fact.deleteMany({ where: { id: { in: ids } } }))
}

/** Concepts belong to the course, merged by key: one that another material brought is used again. */
async function requireConcepts(courseId: string, found: ExtractedConcept[]): Promise<Map<string, string>> {
  await inBatches(found, (batch) =>
    prisma.concept.createMany({ data: batch.map(({ key, name }) => ({ courseId, key, name })), skipDuplicates: true }),
  )
  const rows = await prisma.concept.findMany({ where: { courseId, key: { in: found.map(({ key }) => key) } }, select: { id: true, key: true } })
  return new Map(rows.map(({ id, key }) => [key, id]))
}

/**
 * Concepts of a version from its stored analysis: the second half of ingest. Runs twice without harm.
 * Analysis runs outside any transaction; writes go in batches.
 */
export async function settleConcepts(versionId: string): Promise<void> {
  const { material } = await prisma.materialVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { material: { select: { courseId: true } } },
  })
  const { sentences, sectionPaths } = await loadAnalysis(versionId)
  const settled = settleFacts(sentences)
  await dropUnsettled(sentences, settled)
  const found = extractConcepts(settled, sectionPaths)
  const ids = await requireConcepts(material.courseId, found)
  const sources = found.map(({ key, name, aliases, probability, importance, definition }) => ({
    conceptId: ids.get(key)!, versionId, name, aliases, probability, importance,
    definitionSentenceId: definition?.sentence ?? null,
    definition,
  }))
  await insertRows('ConceptSource', sources)
  const mentions = found.flatMap(({ key, mentions }) => mentions.map((sentenceId) => ({ conceptId: ids.get(key)!, sentenceId })))
  await insertRows('ConceptMention', mentions)
}
