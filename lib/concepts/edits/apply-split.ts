import type { ConceptDefinition } from '#lib/concepts/concept.ts'
import type { DefinitionFact } from '#lib/concepts/facts/fact.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { termKey } from '#lib/language/terms.ts'
import { rememberSource } from './journal.ts'
import type { EditConcept, EditContext } from './operation.ts'
import { requireConcept, Unmet } from './operation.ts'
import { splitSentences } from './split-sentences.ts'

type Split = { key: string; name: string; phrases: string[] }
type Shares = { old: EditConcept; fresh: EditConcept; matched: Set<string>; moved: Set<string>; phrases: string[] }

/**
 * A second concept out of one: sentences that say its phrases become its mentions, and leave the old one unless they name
 * that too; questions and edges follow their sentence. @throws Unmet
 */
export async function applySplit(context: EditContext, { key, name, phrases: said }: Split): Promise<void> {
  const { tx, courseId, journal } = context
  const old = await requireConcept(context, key)
  const newKey = termKey(name)
  if (newKey === key) throw new Unmet(`“${name}” is the name of the concept itself. Give the new one another name.`)
  if (context.hidden.has(newKey)) throw new Unmet(`“${name}” was deleted, or merged into another. Withdraw that edit first.`)
  const phrases = [...new Set([name, ...said])]
  const mentions = await tx.conceptMention.findMany({
    where: { conceptId: old.id },
    select: { sentence: { select: { id: true, startOffset: true, endOffset: true, passage: { select: { text: true } } } } },
  })
  const sentences = mentions.map(({ sentence: { id, startOffset, endOffset, passage } }) =>
    ({ id, text: passage.text.slice(startOffset, endOffset) }))
  const sources = await tx.conceptSource.findMany({ where: { conceptId: old.id }, select: { name: true, aliases: true } })
  const names = [old.name, ...sources.flatMap((source) => [source.name, ...source.aliases])]
  const { matched, moved } = splitSentences(sentences, phrases, names)
  if (matched.length === 0 && journal.mentionsAdded.length === 0) {
    throw new Unmet(`No sentence that names “${old.name}” says “${phrases.join('” or “')}”.`)
  }
  const fresh = await tx.concept.upsert({
    where: { courseId_key: { courseId, key: newKey } }, create: { courseId, key: newKey, name }, update: {},
    select: { id: true, key: true, name: true },
  })
  const shares = { old, fresh, matched: new Set(matched), moved: new Set(moved), phrases }
  await moveMentions(context, shares)
  await moveQuestions(context, shares)
  await moveEdges(context, shares)
  await shareSources(context, shares)
}

async function moveMentions({ tx, journal }: EditContext, { old, fresh, matched, moved }: Shares): Promise<void> {
  const added = await tx.conceptMention.createManyAndReturn({
    data: Array.from(matched, (sentenceId) => ({ conceptId: fresh.id, sentenceId })), skipDuplicates: true, select: { sentenceId: true },
  })
  journal.mentionsAdded.push(...added.map(({ sentenceId }): [string, string] => [fresh.id, sentenceId]))
  await tx.conceptMention.deleteMany({ where: { conceptId: old.id, sentenceId: { in: [...moved] } } })
  journal.mentionsGone.push(...Array.from(moved, (sentenceId): [string, string] => [old.id, sentenceId]))
}

async function moveQuestions({ tx, journal }: EditContext, { old, fresh, moved }: Shares): Promise<void> {
  const links = await tx.questionConcept.findMany({
    where: { conceptId: old.id, question: { citations: { some: { sentenceId: { in: [...moved] } } } } }, select: { questionId: true },
  })
  const ids = links.map(({ questionId }) => questionId)
  const added = await tx.questionConcept.createManyAndReturn({
    data: ids.map((questionId) => ({ questionId, conceptId: fresh.id })), skipDuplicates: true, select: { questionId: true },
  })
  journal.questionsAdded.push(...added.map(({ questionId }): [string, string] => [questionId, fresh.id]))
  await tx.questionConcept.deleteMany({ where: { conceptId: old.id, questionId: { in: ids } } })
  journal.questionsGone.push(...ids.map((questionId): [string, string] => [questionId, old.id]))
}

/** What the old one builds on by a sentence of the new one. */
async function moveEdges({ tx, courseId, journal }: EditContext, { old, fresh, moved }: Shares): Promise<void> {
  const edges = await tx.conceptEdge.findMany({
    where: { courseId, fromId: old.id, toId: { not: fresh.id }, sentenceId: { in: [...moved] } },
  })
  for (const edge of edges) {
    const { fromId, toId, versionId } = edge
    await tx.conceptEdge.delete({ where: { fromId_toId_versionId: { fromId, toId, versionId } } })
    journal.edgesGone.push(edge)
    const copy = { ...edge, fromId: fresh.id }
    const { count } = await tx.conceptEdge.createMany({ data: [copy], skipDuplicates: true })
    if (count > 0) journal.edgesAdded.push(copy)
  }
}

/** In each version that has such sentences: a source of the new concept, and the old one's without what went. */
async function shareSources({ tx, journal }: EditContext, { old, fresh, matched, moved, phrases }: Shares): Promise<void> {
  const keys = new Set(phrases.map(termKey))
  const sources = await tx.conceptSource.findMany({ where: { conceptId: old.id, versionId: { notIn: journal.done } } })
  for (const source of sources) {
    const { versionId, definitionSentenceId: defining } = source
    const count = (conceptId: string) => tx.conceptMention.count({ where: { conceptId, sentence: { versionId } } })
    const own = await count(fresh.id)
    if (own === 0) continue
    journal.done.push(versionId)
    const definition = await findDefinition({ tx }, versionId, [...matched], keys)
    const row = {
      conceptId: fresh.id, versionId, name: fresh.name, aliases: phrases.filter((phrase) => phrase !== fresh.name),
      probability: source.probability, importance: own, engine: 'person', definitionSentenceId: definition?.sentence ?? null,
      ...(definition ? { definition: definition as unknown as Prisma.InputJsonValue } : {}),
    }
    const made = await tx.conceptSource.createMany({ data: [row], skipDuplicates: true })
    if (made.count > 0) journal.sourcesAdded.push([fresh.id, versionId])
    rememberSource(journal, source)
    await tx.conceptSource.update({
      where: { conceptId_versionId: { conceptId: old.id, versionId } },
      data: {
        aliases: source.aliases.filter((alias) => !keys.has(termKey(alias))), importance: await count(old.id),
        ...(defining !== null && moved.has(defining) ? { definitionSentenceId: null } : {}),
      },
    })
  }
}

/** A sentence of these in which the lecture defines the new concept, as its facts have it. */
async function findDefinition(
  { tx }: Pick<EditContext, 'tx'>, versionId: string, sentenceIds: string[], keys: ReadonlySet<string>,
): Promise<ConceptDefinition | null> {
  const facts = await tx.fact.findMany({
    where: { versionId, kind: 'DEFINITION', sentenceId: { in: sentenceIds } }, orderBy: { id: 'asc' },
    select: { sentenceId: true, rule: true, data: true },
  })
  const found = facts.find(({ data }) => keys.has(termKey((data as unknown as DefinitionFact).term.text)))
  if (!found) return null
  const { term, gloss, tier } = found.data as unknown as DefinitionFact
  return { sentence: found.sentenceId, term, gloss, rule: found.rule, tier }
}
