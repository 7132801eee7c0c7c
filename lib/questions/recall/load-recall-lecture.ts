import { loadAnalysis } from '#lib/concepts/load-analysis.ts'
import { prisma } from '#lib/db/client.ts'
import { termKey } from '#lib/language/terms.ts'
import type { PageView, TextBox } from '#lib/materials/document.ts'
import { formatOf } from '#lib/materials/format.ts'
import type { PlacedSentence } from '#lib/questions/cite-sentence.ts'
import type { RecallLecture } from './card.ts'
import { leftOf, levelsOf } from './indent.ts'
import { isSlides } from './is-slides.ts'
import type { NamedConcept } from './recall-rows.ts'

type Loaded = { lecture: RecallLecture; places: Map<string, PlacedSentence>; concepts: NamedConcept[] }

async function loadConcepts(versionId: string): Promise<(NamedConcept & { keys: string[] })[]> {
  const sources = await prisma.conceptSource.findMany({
    where: { versionId, concept: { isHidden: false } },
    select: {
      conceptId: true, name: true, aliases: true, importance: true,
      concept: { select: { key: true, mentions: { where: { sentence: { versionId } }, select: { sentenceId: true } } } },
    },
  })
  return sources.map(({ conceptId, name, aliases, importance, concept }) => {
    const keys = [...new Set([concept.key, ...[name, ...aliases].map(termKey)])].filter((key) => key !== '')
    const isInTitle = (title: string) => keys.some((key) => ` ${termKey(title)} `.includes(` ${key} `))
    return { id: conceptId, importance, keys, isInTitle, sentences: new Set(concept.mentions.map(({ sentenceId }) => sentenceId)) }
  })
}

/** A version as recall cards are drafted from it, from what ingest stored. */
export async function loadRecallLecture(versionId: string): Promise<Loaded> {
  const [{ sentences, sectionPaths }, version, passages, rows, concepts] = await Promise.all([
    loadAnalysis(versionId),
    prisma.materialVersion.findUniqueOrThrow({
      where: { id: versionId }, select: { format: true, pages: { select: { width: true, height: true, words: true, view: true } } },
    }),
    prisma.passage.findMany({ where: { versionId }, select: { id: true, text: true, boxes: true } }),
    prisma.sentence.findMany({
      where: { versionId }, select: { id: true, passageId: true, page: true, startOffset: true, endOffset: true },
    }),
    loadConcepts(versionId),
  ])
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const levels = new Map(version.pages.flatMap(({ view }) => [...levelsOf(view as PageView | null)]))
  const lefts = new Map(rows.map(({ id, passageId, startOffset, endOffset }) =>
    [id, leftOf((byId.get(passageId)?.boxes ?? []) as TextBox[], startOffset, endOffset)]))
  const lecture: RecallLecture = {
    sentences: sentences.map((sentence) =>
      ({ ...sentence, indent: levels.get(sentence.paragraph) ?? lefts.get(sentence.id) ?? null })),
    paths: sectionPaths,
    isDeck: isSlides(formatOf(version.format), version.pages),
    terms: new Set(concepts.flatMap(({ keys }) => keys)),
  }
  const places = new Map(rows.map(({ id, passageId, page, startOffset, endOffset }) =>
    [id, { id, passageId, page, start: startOffset, end: endOffset, passageText: byId.get(passageId)?.text ?? '' }]))
  return { lecture, places, concepts }
}
