import { createHash } from 'node:crypto'
import { BUILTIN_ENGINE, taskVersion } from '#lib/ai/define-task.ts'
import { runTask } from '#lib/ai/run-task.ts'
import { loadAnalysis } from '#lib/concepts/load-analysis.ts'
import { prisma } from '#lib/db/client.ts'
import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { log } from '#lib/log.ts'
import { checkDrafts } from './checks/check-drafts.ts'
import { loadStored } from './checks/load-stored.ts'
import { citeSentence, factStandsIn, type PlacedSentence } from './cite-sentence.ts'
import { questionRows, type QuestionRows } from './question-rows.ts'
import type { Citation } from './schema.ts'
import { writeRecallCards } from './recall/write-recall-cards.ts'
import { storeQuestions } from './store-questions.ts'
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
  const count = (counts: Readonly<Record<string, number>>) => {
    for (const [reason, more] of Object.entries(counts)) dropped[reason] = (dropped[reason] ?? 0) + more
  }
  const drafts: DraftQuestion[] = []
  for await (const element of runTask(questionWrite, input, { signal })) {
    if (element.kind === 'dropped') count(element.counts)
    else drafts.push(element.question)
  }
  const checked = checkDrafts(drafts, { ...input, stored: await loadStored(material.courseId, materialId) })
  count(checked.dropped)
  for (const draft of checked.kept) {
    const cited = proveDraft(draft, sentences, places)
    const factId = draft.factIndex === null ? null : factIds.get(draft.sentenceId)?.[draft.factIndex]?.id
    if (typeof cited === 'string' || factId === undefined) {
      count({ [typeof cited === 'string' ? cited : 'fact is gone']: 1 })
      continue
    }
    const from = factId ?? `${versionId} ${draft.sentenceId} ${draft.rule}`
    const id = createHash('sha256').update(`${from} ${draft.type}`).digest('hex').slice(0, 32)
    rows.push(questionRows(draft, cited, {
      id, factId, versionId, materialId, courseId: material.courseId, seed, engine: BUILTIN_ENGINE, taskVersion: taskVersion(questionWrite),
      conceptIds: draft.conceptKeys.flatMap((key) => conceptIds.get(key) ?? []),
    }))
  }
  if (signal.aborted) return { published: 0 }
  await storeQuestions(rows)
  await writeRecallCards(versionId)
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
  const fact = draft.factIndex === null ? null : byId.get(draft.sentenceId)?.facts[draft.factIndex]
  if (fact === null ? !draft.proof.every((text) => proof.quote.includes(text)) : !factStandsIn(fact, place, proof)) {
    return 'term and gloss not in the quote'
  }
  const cited = new Map([[draft.sentenceId, proof]])
  for (const { sentenceId, factIndex } of draft.also) {
    const other = places.get(sentenceId)
    const citation = other ? citeSentence(other, byId.get(sentenceId)?.text ?? '') : null
    if (!other || !citation) return 'quote not found'
    const stands = factIndex === null || factStandsIn(byId.get(sentenceId)?.facts[factIndex], other, citation)
    if (!stands) return 'term and gloss not in the quote'
    cited.set(sentenceId, citation)
  }
  for (const { sentenceId } of draft.rationales) {
    const other = sentenceId ? places.get(sentenceId) : undefined
    const citation = other ? citeSentence(other, byId.get(other.id)?.text ?? '') : null
    if (citation) cited.set(citation.sentenceId, citation)
  }
  return cited
}
