import { prisma } from '#lib/db/client.ts'
import type { AnalysedSentence, Fact, Trait } from './facts/fact.ts'
import type { BlockKind } from '#lib/materials/document.ts'

/** The stored analysis of a version: its sentences in order with traits and facts, and its heading paths by section. */
export async function loadAnalysis(versionId: string): Promise<{ sentences: AnalysedSentence[]; sectionPaths: string[][] }> {
  const [sections, passages, rows, facts] = await Promise.all([
    prisma.section.findMany({ where: { versionId }, orderBy: { ordinal: 'asc' }, select: { id: true, ordinal: true, path: true } }),
    prisma.passage.findMany({ where: { versionId }, select: { id: true, sectionId: true, text: true } }),
    prisma.sentence.findMany({ where: { versionId }, orderBy: { ordinal: 'asc' } }),
    prisma.fact.findMany({ where: { versionId }, orderBy: { id: 'asc' }, select: { sentenceId: true, data: true } }),
  ])
  const passageById = new Map(passages.map((passage) => [passage.id, passage]))
  const sectionOrdinal = new Map(sections.map((section) => [section.id, section.ordinal]))
  const factsBySentence = Map.groupBy(facts, (fact) => fact.sentenceId)
  const sentences = rows.map((row): AnalysedSentence => {
    const passage = passageById.get(row.passageId)!
    return {
      id: row.id, ordinal: row.ordinal, paragraph: row.paragraph, page: row.page,
      section: sectionOrdinal.get(passage.sectionId) ?? 0,
      block: row.block as BlockKind,
      text: passage.text.slice(row.startOffset, row.endOffset),
      traits: row.traits as Trait[],
      facts: (factsBySentence.get(row.id) ?? []).map(({ data }) => data as unknown as Fact),
    }
  })
  return { sentences, sectionPaths: sections.map((section) => section.path) }
}
