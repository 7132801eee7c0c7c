import { createHash } from 'node:crypto'
import { BUILTIN_ENGINE, taskVersion } from '#lib/ai/define-task.ts'
import { runTask } from '#lib/ai/run-task.ts'
import { loadAnalysis } from '#lib/concepts/load-analysis.ts'
import { prisma } from '#lib/db/client.ts'
import { inBatches } from '#lib/db/in-batches.ts'
import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { log } from '#lib/log.ts'
import { citeSentence, factStandsIn, type PlacedSentence } from './cite-sentence.ts'
import { questionRows, type QuestionRows } from './question-rows.ts'
import type { Citation } from './schema.ts'
import { questionWrite } from './tasks/question-write/task.ts'
import type { DraftQuestion } from './write/draft.ts'
import { seedFrom } from '#lib/utils/random.ts'

/**
 * Writes the bank of a version from its stored analysis: the last part of ingest. Runs twice without harm: ids follow from
 * fact and type, rows that stand are left alone, and a question leaves its draft only when all its rows are in.
 * What a check or the search for its quote refuses is dropped and counted on the version.
 */
export async function writeQuestionsFor(versionId: string, signal: AbortSignal): Promise<{ published: number }> {
  const { materialId, material } = await prisma.materialVersion.findUniqueOrThrow({
    where: { id: versionId }, select: { materialId: true, material: { select: { courseId: true } } },
  })
  const { sentences, sectionPaths } = await loadAnalysis(versionId)
  const [sources, facts, places] = await Promise.all([
    prisma.conceptSource.findMany({
      where: { versionId },
      select: { conceptId: true, name: true, aliases: true, importance: true, concept: { select: { key: true } } },
    }),
    prisma.fact.findMany({ where: { versionId }, orderBy: { id: 'asc' }, select: { id: true, sentenceId: true } }),
    loadPlaces(versionId),
  ])
  const factIds = Map.groupBy(facts, (fact) => fact.sentenceId)
  const conceptIds = new Map(sources.map((source) => [source.concept.key, source.conceptId]))
  const seed = seedFrom(versionId)
  const input = {
    sentences, seed,
    concepts: sources.map(({ name, aliases, importance, concept }) => ({ key: concept.key, name, aliases, importance })),
    sections: sectionPaths.map((path, ordinal) => ({ ordinal, path })),
  }
  const rows: QuestionRows[] = []
  const dropped: Record<string, number> = {}
  for await (const element of runTask(questionWrite, input, { signal })) {
    if (element.kind === 'dropped') {
      for (const [reason, count] of Object.entries(element.counts)) dropped[reason] = (dropped[reason] ?? 0) + count
      continue
    }
    const draft = element.question
    const cited = proveDraft(draft, sentences, places)
    const factId = factIds.get(draft.sentenceId)?.[draft.factIndex]?.id
    if (typeof cited === 'string' || !factId) {
      const reason = typeof cited === 'string' ? cited : 'fact is gone'
      dropped[reason] = (dropped[reason] ?? 0) + 1
      continue
    }
    const id = createHash('sha256').update(`${factId} ${draft.type}`).digest('hex').slice(0, 32)
    rows.push(questionRows(draft, cited, {
      id, factId, versionId, materialId, courseId: material.courseId, seed, engine: BUILTIN_ENGINE, taskVersion: taskVersion(questionWrite),
      conceptIds: draft.conceptKeys.flatMap((key) => conceptIds.get(key) ?? []),
    }))
  }
  if (signal.aborted) return { published: 0 }
  await store(rows)
  // What a reviewer edited follows from no fact: it was published before the lecture was read again.
  await prisma.question.updateMany({
    where: { versionId, state: 'DRAFT', editedAt: { not: null }, approvedAt: { not: null } }, data: { state: 'PUBLISHED' },
  })
  await prisma.materialVersion.update({ where: { id: versionId }, data: { droppedQuestions: dropped } })
  const refused = Object.values(dropped).reduce((sum, count) => sum + count, 0)
  const published = rows.filter(({ question }) => question.tier === 'UPPER').length
  log.info('questions.published', { versionId, published, waiting: rows.length - published, dropped: refused })
  return { published }
}

async function loadPlaces(versionId: string): Promise<Map<string, PlacedSentence>> {
  const rows = await prisma.sentence.findMany({
    where: { versionId },
    select: { id: true, passageId: true, page: true, startOffset: true, endOffset: true, passage: { select: { text: true } } },
  })
  return new Map(rows.map(({ id, passageId, page, startOffset, endOffset, passage }) =>
    [id, { id, passageId, page, start: startOffset, end: endOffset, passageText: passage.text }]))
}

/** Places of the key's sentence and of those that explain the options, by sentence, or why the draft proves nothing. */
function proveDraft(
  draft: DraftQuestion,
  sentences: readonly AnalysedSentence[],
  places: ReadonlyMap<string, PlacedSentence>,
): Map<string, Citation> | string {
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]))
  const place = places.get(draft.sentenceId)
  const proof = place ? citeSentence(place, draft.quote) : null
  if (!place || !proof) return 'quote not found'
  if (!factStandsIn(byId.get(draft.sentenceId)?.facts[draft.factIndex], place, proof)) return 'term and gloss not in the quote'
  const cited = new Map([[draft.sentenceId, proof]])
  for (const { sentenceId } of draft.rationales) {
    const other = sentenceId ? places.get(sentenceId) : undefined
    const citation = other ? citeSentence(other, byId.get(other.id)?.text ?? '') : null
    if (citation) cited.set(citation.sentenceId, citation)
  }
  return cited
}

/**
 * As drafts first, and out of that when everything that belongs to them stands: the upper tier, and what a reviewer had
 * approved before the lecture was read again, is published; the lower tier is verified and waits.
 */
async function store(rows: readonly QuestionRows[]): Promise<void> {
  await inBatches(rows.map((row) => row.question), (data) => prisma.question.createMany({ data, skipDuplicates: true }))
  await inBatches(rows.flatMap((row) => row.concepts), (data) => prisma.questionConcept.createMany({ data, skipDuplicates: true }))
  await inBatches(rows.flatMap((row) => row.citations), (data) => prisma.questionCitation.createMany({ data, skipDuplicates: true }))
  await inBatches(rows.flatMap((row) => row.verdicts), (data) => prisma.verdict.createMany({ data, skipDuplicates: true }))
  await inBatches(rows.map((row) => row.question.id), async (ids) => {
    const drafts = { id: { in: ids }, state: 'DRAFT' as const }
    await prisma.question.updateMany({
      where: { ...drafts, OR: [{ tier: 'UPPER' }, { approvedAt: { not: null } }] }, data: { state: 'PUBLISHED' },
    })
    await prisma.question.updateMany({ where: { ...drafts, tier: 'LOWER' }, data: { state: 'VERIFIED' } })
  })
}
