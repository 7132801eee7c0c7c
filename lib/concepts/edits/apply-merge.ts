import { withoutCycles } from '#lib/concepts/edges/acyclic.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { rememberSource } from './journal.ts'
import type { JournalEdge } from './journal.ts'
import type { EditConcept, EditContext } from './operation.ts'
import { findConcept, requireConcept, Unmet } from './operation.ts'

/**
 * The others become one with `into`. Their own rows stay as extraction wrote them, hidden with their concept; `into` gets
 * what it lacks: sources, sentences that name it, questions, edges. So a merge comes apart by taking the copies away, and
 * what is read later is copied when the edit is applied again. @throws Unmet
 */
export async function applyMerge(context: EditContext, { keys, into }: { keys: string[]; into: string }): Promise<void> {
  const survivor = await requireConcept(context, into)
  const found = await Promise.all(keys.filter((key) => key !== into).map((key) => findConcept(context, key)))
  const parts = found.filter((part) => part !== null)
  if (parts.length === 0) throw new Unmet(`None of what was merged into “${survivor.name}” is among the concepts of this course now.`)
  for (const part of parts) {
    await copyMentions(context, part, survivor)
    await copySources(context, part, survivor)
    await copyQuestions(context, part, survivor)
  }
  await copyEdges(context, parts, survivor)
}

async function copyMentions({ tx, journal }: EditContext, part: EditConcept, survivor: EditConcept): Promise<void> {
  const rows = await tx.$queryRaw<{ sentenceId: string }[]>`
    INSERT INTO "ConceptMention" ("conceptId", "sentenceId")
    SELECT ${survivor.id}, m."sentenceId" FROM "ConceptMention" m WHERE m."conceptId" = ${part.id}
    ON CONFLICT DO NOTHING RETURNING "sentenceId"`
  journal.mentionsAdded.push(...rows.map(({ sentenceId }): [string, string] => [survivor.id, sentenceId]))
}

/** In a version that knows both, one source says what both said; its own definition comes first. */
async function copySources({ tx, journal }: EditContext, part: EditConcept, survivor: EditConcept): Promise<void> {
  const [theirs, own] = await Promise.all([
    tx.conceptSource.findMany({ where: { conceptId: part.id } }),
    tx.conceptSource.findMany({ where: { conceptId: survivor.id } }),
  ])
  for (const source of theirs) {
    const work = `${part.id} ${source.versionId}`
    if (journal.done.includes(work)) continue
    journal.done.push(work)
    const standing = own.find(({ versionId }) => versionId === source.versionId)
    const name = standing?.name ?? survivor.name
    const aliases = [...new Set([...(standing?.aliases ?? []), source.name, ...source.aliases])].filter((alias) => alias !== name)
    const importance = await tx.conceptMention.count({ where: { conceptId: survivor.id, sentence: { versionId: source.versionId } } })
    if (standing) {
      rememberSource(journal, standing)
      await tx.conceptSource.update({
        where: { conceptId_versionId: { conceptId: survivor.id, versionId: source.versionId } },
        data: { aliases, importance, ...(standing.definitionSentenceId === null ? definitionOf(source) : {}) },
      })
    } else {
      const { versionId, probability, engine } = source
      const row = { conceptId: survivor.id, versionId, name, aliases, probability, engine, importance, ...definitionOf(source) }
      await tx.conceptSource.create({ data: row })
      journal.sourcesAdded.push([survivor.id, versionId])
    }
  }
}

function definitionOf({ definitionSentenceId, definition }: { definitionSentenceId: string | null; definition: unknown }) {
  return { definitionSentenceId, ...(definition === null ? {} : { definition: definition as Prisma.InputJsonValue }) }
}

async function copyQuestions({ tx, journal }: EditContext, part: EditConcept, survivor: EditConcept): Promise<void> {
  const rows = await tx.$queryRaw<{ questionId: string }[]>`
    INSERT INTO "QuestionConcept" ("questionId", "conceptId")
    SELECT q."questionId", ${survivor.id} FROM "QuestionConcept" q WHERE q."conceptId" = ${part.id}
    ON CONFLICT DO NOTHING RETURNING "questionId"`
  journal.questionsAdded.push(...rows.map(({ questionId }): [string, string] => [questionId, survivor.id]))
}

/** What would make the one concept build on itself, at once or around a corner, is left out. */
async function copyEdges({ tx, courseId, journal }: EditContext, parts: EditConcept[], survivor: EditConcept): Promise<void> {
  const merged = new Set(parts.map(({ id }) => id))
  const all = await tx.conceptEdge.findMany({ where: { courseId } })
  const touches = ({ fromId, toId }: JournalEdge) => merged.has(fromId) || merged.has(toId)
  const standing = all.filter((edge) => !touches(edge))
  const moved = (id: string) => (merged.has(id) ? survivor.id : id)
  const wanted = all.filter(touches).map((edge) => ({ ...edge, fromId: moved(edge.fromId), toId: moved(edge.toId) }))
  const pairOf = ({ fromId, toId }: JournalEdge) => ({ from: fromId, to: toId })
  const kept = withoutCycles(wanted.map((edge) => ({ ...pairOf(edge), edge })), standing.map(pairOf))
  for (const { from, to, edge } of kept) {
    if (from === to) continue
    const { count } = await tx.conceptEdge.createMany({ data: [edge], skipDuplicates: true })
    if (count > 0) journal.edgesAdded.push(edge)
  }
}
