import { z } from 'zod'
import type { Tx } from '#lib/db/client.ts'

const pair = z.tuple([z.string(), z.string()])
const edge = z.object({
  courseId: z.string(), fromId: z.string(), toId: z.string(), versionId: z.string(), sentenceId: z.string(), engine: z.string(),
})
const source = z.object({
  conceptId: z.string(), versionId: z.string(), name: z.string(), aliases: z.array(z.string()), importance: z.number(),
  definitionSentenceId: z.string().nullable(), definition: z.unknown(),
})

/** What an edit changed in the rows of extraction, so that they can be put back. Pairs are the ids of a row's key, as named. */
export const journalSchema = z.object({
  /** Work that is done and is left alone when the edit is applied again, in words of the operation. */
  done: z.array(z.string()).default([]),
  names: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  /** Concept, version. */
  sourcesAdded: z.array(pair).default([]),
  sourcesBefore: z.array(source).default([]),
  /** Concept, sentence. */
  mentionsAdded: z.array(pair).default([]),
  mentionsGone: z.array(pair).default([]),
  /** Question, concept. */
  questionsAdded: z.array(pair).default([]),
  questionsGone: z.array(pair).default([]),
  edgesAdded: z.array(edge).default([]),
  edgesGone: z.array(edge).default([]),
})
export type Journal = z.infer<typeof journalSchema>
export type JournalEdge = z.infer<typeof edge>
export type JournalSource = z.infer<typeof source>

export const emptyJournal = (): Journal => journalSchema.parse({})

/** Keeps a source as it was before this edit touched it first. */
export function rememberSource(journal: Journal, row: JournalSource): void {
  const isKnown = ({ conceptId, versionId }: { conceptId: string; versionId: string }) =>
    conceptId === row.conceptId && versionId === row.versionId
  const isOurs = journal.sourcesAdded.some(([conceptId, versionId]) => isKnown({ conceptId, versionId }))
  if (!isOurs && !journal.sourcesBefore.some(isKnown)) journal.sourcesBefore.push(row)
}

const asPairs = (pairs: readonly (readonly [string, string])[]) => JSON.stringify(pairs.map(([a, b]) => ({ a, b })))

/**
 * Puts the rows back as they were before the edit; what went meanwhile with its material stays gone. One statement for
 * each kind of row.
 */
export async function revertJournal(tx: Tx, journal: Journal): Promise<void> {
  const { names, sourcesAdded, sourcesBefore, mentionsAdded, mentionsGone, questionsAdded, questionsGone, edgesAdded, edgesGone } = journal
  const keysOf = (edges: JournalEdge[]) => JSON.stringify(edges)
  if (edgesAdded.length > 0) await tx.$executeRaw`
    DELETE FROM "ConceptEdge" t USING jsonb_to_recordset(${keysOf(edgesAdded)}::jsonb) AS r("fromId" text, "toId" text, "versionId" text)
    WHERE t."fromId" = r."fromId" AND t."toId" = r."toId" AND t."versionId" = r."versionId"`
  if (questionsAdded.length > 0) await tx.$executeRaw`
    DELETE FROM "QuestionConcept" t USING jsonb_to_recordset(${asPairs(questionsAdded)}::jsonb) AS r(a text, b text)
    WHERE t."questionId" = r.a AND t."conceptId" = r.b`
  if (mentionsAdded.length > 0) await tx.$executeRaw`
    DELETE FROM "ConceptMention" t USING jsonb_to_recordset(${asPairs(mentionsAdded)}::jsonb) AS r(a text, b text)
    WHERE t."conceptId" = r.a AND t."sentenceId" = r.b`
  if (sourcesAdded.length > 0) await tx.$executeRaw`
    DELETE FROM "ConceptSource" t USING jsonb_to_recordset(${asPairs(sourcesAdded)}::jsonb) AS r(a text, b text)
    WHERE t."conceptId" = r.a AND t."versionId" = r.b`
  if (sourcesBefore.length > 0) await tx.$executeRaw`
    UPDATE "ConceptSource" t SET name = r.name, aliases = r.aliases, importance = r.importance,
      "definitionSentenceId" = r."definitionSentenceId", definition = NULLIF(r.definition, 'null'::jsonb)
    FROM jsonb_to_recordset(${JSON.stringify(sourcesBefore)}::jsonb) AS r("conceptId" text, "versionId" text, name text,
      aliases text[], importance int, "definitionSentenceId" text, definition jsonb)
    WHERE t."conceptId" = r."conceptId" AND t."versionId" = r."versionId"`
  if (names.length > 0) await tx.$executeRaw`
    UPDATE "Concept" t SET name = r.name
    FROM jsonb_to_recordset(${JSON.stringify(names)}::jsonb) AS r(id text, name text) WHERE t.id = r.id`
  if (mentionsGone.length > 0) await tx.$executeRaw`
    INSERT INTO "ConceptMention" ("conceptId", "sentenceId")
    SELECT c.id, s.id FROM jsonb_to_recordset(${asPairs(mentionsGone)}::jsonb) AS r(a text, b text)
    JOIN "Concept" c ON c.id = r.a JOIN "Sentence" s ON s.id = r.b ON CONFLICT DO NOTHING`
  if (questionsGone.length > 0) await tx.$executeRaw`
    INSERT INTO "QuestionConcept" ("questionId", "conceptId")
    SELECT q.id, c.id FROM jsonb_to_recordset(${asPairs(questionsGone)}::jsonb) AS r(a text, b text)
    JOIN "Question" q ON q.id = r.a JOIN "Concept" c ON c.id = r.b ON CONFLICT DO NOTHING`
  if (edgesGone.length > 0) await tx.$executeRaw`
    INSERT INTO "ConceptEdge" ("courseId", "fromId", "toId", "versionId", "sentenceId", engine)
    SELECT r."courseId", f.id, t.id, v.id, r."sentenceId", r.engine
    FROM jsonb_to_recordset(${keysOf(edgesGone)}::jsonb)
      AS r("courseId" text, "fromId" text, "toId" text, "versionId" text, "sentenceId" text, engine text)
    JOIN "Concept" f ON f.id = r."fromId" JOIN "Concept" t ON t.id = r."toId" JOIN "MaterialVersion" v ON v.id = r."versionId"
    ON CONFLICT DO NOTHING`
}
