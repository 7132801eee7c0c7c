import type { Caller } from '#lib/ai/budget.ts'
import type { ModelEngine } from '#lib/ai/model-engine.ts'
import type { CallReport } from '#lib/ai/run-on-model.ts'
import { runTask } from '#lib/ai/run-task.ts'
import { prisma } from '#lib/db/client.ts'
import { inBatches } from '#lib/db/in-batches.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { termKey } from '#lib/language/terms.ts'
import type { FoundConcept } from './tasks/concept-extract/schema.ts'
import { conceptExtract } from './tasks/concept-extract/task.ts'

/** A passage with its place in the database. */
export type SectionPassage = { n: number; id: string; text: string }

type Context = { engine: ModelEngine; caller: Caller; signal: AbortSignal; onCall?: (report: CallReport) => void }

/** What a model says is a concept, and quotes where it stands, is taken for one with this probability. */
const PROBABILITY = 0.7

/**
 * Joins a model's list of a section's concepts with those the lecture has already: new ones are added with their defining
 * sentence and every sentence that names them, known ones get a definition where they had none, and "builds on" becomes edges. What the
 * ranking found stays as it is. Runs twice without harm. @returns how many concepts are new
 * @throws ModelFailure
 */
export async function extractSection(
  version: { id: string; courseId: string; language: string },
  passages: readonly SectionPassage[],
  context: Context,
): Promise<number> {
  const found: FoundConcept[] = []
  const input = { language: version.language, passages: passages.map(({ n, text }) => ({ n, text })) }
  for await (const concept of runTask(conceptExtract, input, context)) found.push(concept)
  const sentences = await prisma.sentence.findMany({
    where: { versionId: version.id },
    select: { id: true, passageId: true, startOffset: true, endOffset: true, passage: { select: { text: true } } },
  })
  const defining = (concept: FoundConcept): string | null => {
    const passageId = passages.find(({ n }) => n === concept.passage)?.id
    return sentences.find((each) => each.passageId === passageId && each.endOffset > concept.start)?.id ?? null
  }
  const known = await knownNames(version.id)
  const fresh = found.filter((concept) => !known.has(termKey(concept.name)))
  await addConcepts(version, fresh, { engine: context.engine.name, defining, sentences })
  for (const concept of found) {
    const conceptId = known.get(termKey(concept.name))
    const sentenceId = defining(concept)
    if (!conceptId || !sentenceId) continue
    await prisma.conceptSource.updateMany({
      where: { conceptId, versionId: version.id, definitionSentenceId: null }, data: { definitionSentenceId: sentenceId },
    })
  }
  await addEdges(version, found, context.engine.name, defining)
  return fresh.length
}

/** Concept ids of a version by every name they have there. */
async function knownNames(versionId: string): Promise<Map<string, string>> {
  const sources = await prisma.conceptSource.findMany({
    where: { versionId }, orderBy: { importance: 'asc' }, select: { conceptId: true, name: true, aliases: true },
  })
  return new Map(sources.flatMap(({ conceptId, name, aliases }) => [...aliases, name].map((spelling) => [termKey(spelling), conceptId] as const)))
}

type Placed = { id: string; startOffset: number; endOffset: number; passage: { text: string } }

async function addConcepts(
  version: { id: string; courseId: string },
  fresh: readonly FoundConcept[],
  { engine, defining, sentences }: { engine: string; defining: (concept: FoundConcept) => string | null; sentences: readonly Placed[] },
): Promise<void> {
  if (fresh.length === 0) return
  const rows = fresh.map(({ name }) => ({ courseId: version.courseId, key: termKey(name), name }))
  await prisma.concept.createMany({ data: rows, skipDuplicates: true })
  const ids = new Map((await prisma.concept.findMany({
    where: { courseId: version.courseId, key: { in: rows.map(({ key }) => key) } }, select: { id: true, key: true },
  })).map(({ id, key }) => [key, id]))
  const keyed = sentences.map(({ id, startOffset, endOffset, passage }) => ({ id, key: ` ${termKey(passage.text.slice(startOffset, endOffset))} ` }))
  const sources: Prisma.ConceptSourceCreateManyInput[] = []
  const mentions: Prisma.ConceptMentionCreateManyInput[] = []
  for (const concept of fresh) {
    const conceptId = ids.get(termKey(concept.name))
    const sentenceId = defining(concept)
    if (!conceptId || !sentenceId) continue
    const keys = [concept.name, ...concept.aliases].map((spelling) => ` ${termKey(spelling)} `)
    const naming = keyed.filter(({ key }) => keys.some((name) => key.includes(name))).map(({ id }) => id)
    sources.push({
      conceptId, versionId: version.id, name: concept.name, aliases: concept.aliases, probability: PROBABILITY, engine,
      importance: naming.length, definitionSentenceId: sentenceId,
    })
    mentions.push(...[...new Set([sentenceId, ...naming])].map((id) => ({ conceptId, sentenceId: id })))
  }
  await prisma.conceptSource.createMany({ data: sources, skipDuplicates: true })
  await inBatches(mentions, (data) => prisma.conceptMention.createMany({ data, skipDuplicates: true }))
}

/** "Builds on" as the model said it, where both are concepts here and the other way round is not known. */
async function addEdges(
  version: { id: string; courseId: string },
  found: readonly FoundConcept[],
  engine: string,
  defining: (concept: FoundConcept) => string | null,
): Promise<void> {
  const names = await knownNames(version.id)
  const edges = await prisma.conceptEdge.findMany({ where: { versionId: version.id }, select: { fromId: true, toId: true } })
  const standing = new Set(edges.map(({ fromId, toId }) => `${fromId} ${toId}`))
  const rows: Prisma.ConceptEdgeCreateManyInput[] = []
  for (const concept of found) {
    const fromId = names.get(termKey(concept.name))
    const sentenceId = defining(concept)
    for (const other of concept.buildsOn) {
      const toId = names.get(termKey(other))
      if (!fromId || !toId || !sentenceId || fromId === toId || standing.has(`${toId} ${fromId}`)) continue
      standing.add(`${fromId} ${toId}`)
      rows.push({ courseId: version.courseId, fromId, toId, versionId: version.id, sentenceId, engine })
    }
  }
  await prisma.conceptEdge.createMany({ data: rows, skipDuplicates: true })
}
