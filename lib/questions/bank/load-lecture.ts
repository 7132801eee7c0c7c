import { estimateTokens } from '#lib/ai/tokens.ts'
import { OF_SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import { termKey } from '#lib/language/terms.ts'
import { keySchema, optionsSchema } from '#lib/questions/schema.ts'
import type { BankConcept } from './link-concepts.ts'
import type { BankPassage } from './place-quote.ts'
import { choosePassages, stretches, type Stretch } from './plan-batches.ts'
import type { SectionContext } from './bank-item.ts'

type LecturePassage = Omit<BankPassage, 'n'> & { ordinal: number; section: number; weight: number }

/** A version as a bank is written from it. */
export type BankLecture = {
  id: string; title: string; language: string; materialId: string; courseId: string
  headings: ReadonlyMap<number, string>
  passages: LecturePassage[]
  concepts: BankConcept[]
  stretches: Stretch[]
}

/** So many concepts stand in a prompt, and stems of so many characters. */
const CONCEPTS_SHOWN = 8
const STEMS_SHOWN = 600

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

/** Null when the version, or its material, is gone. */
export async function loadBankLecture(versionId: string): Promise<BankLecture | null> {
  const version = await prisma.materialVersion.findFirst({
    where: { id: versionId, material: { deletedAt: null } },
    select: { language: true, materialId: true, material: { select: { title: true, courseId: true } } },
  })
  if (!version) return null
  const [sections, rows, sources, mentions] = await Promise.all([
    prisma.section.findMany({ where: { versionId }, orderBy: { ordinal: 'asc' }, select: { id: true, ordinal: true, path: true } }),
    prisma.passage.findMany({
      where: { versionId }, orderBy: { ordinal: 'asc' },
      select: {
        id: true, ordinal: true, sectionId: true, text: true,
        sentences: { orderBy: { ordinal: 'asc' }, select: { id: true, page: true, startOffset: true, endOffset: true } },
      },
    }),
    prisma.conceptSource.findMany({
      where: { versionId, ...OF_SHOWN_CONCEPT },
      select: {
        conceptId: true, name: true, aliases: true, importance: true, definitionSentenceId: true, concept: { select: { key: true } },
      },
    }),
    prisma.conceptMention.findMany({ where: { ...OF_SHOWN_CONCEPT, sentence: { versionId } }, select: { conceptId: true, sentenceId: true } }),
  ])
  const ordinalOf = new Map(sections.map(({ id, ordinal }) => [id, ordinal]))
  const mentionedIn = Map.groupBy(mentions, ({ conceptId }) => conceptId)
  const concepts = sources.map(({ conceptId, name, aliases, importance, concept }): BankConcept => ({
    id: conceptId, name, importance, keys: [...new Set([concept.key, termKey(name), ...aliases.map(termKey)])],
    sentences: new Set((mentionedIn.get(conceptId) ?? []).map(({ sentenceId }) => sentenceId)),
  }))
  const defined = new Map(sources.flatMap(({ definitionSentenceId: id, importance }) => (id ? [[id, importance] as const] : [])))
  const named = new Map([...Map.groupBy(mentions, ({ sentenceId }) => sentenceId)].map(([id, list]) => [id, list.length]))
  const passages = rows.map(({ id, ordinal, sectionId, text, sentences }): LecturePassage => ({
    id, ordinal, section: ordinalOf.get(sectionId) ?? 0, text,
    sentences: sentences.map((one) => ({ id: one.id, page: one.page, start: one.startOffset, end: one.endOffset })),
    // What is defined here counts by its importance, what is only named a little.
    weight: sentences.reduce((sum, one) => sum + (defined.get(one.id) ?? 0) + 0.2 * (named.get(one.id) ?? 0), 0),
  }))
  const bySection = Map.groupBy(passages, ({ section }) => section)
  const sizes = sections.map(({ ordinal }) => {
    const own = bySection.get(ordinal) ?? []
    return {
      ordinal,
      words: own.reduce((sum, { text }) => sum + countWords(text), 0),
      tokens: own.reduce((sum, { text }) => sum + estimateTokens(text), 0),
      weight: Math.max(0, ...own.flatMap(({ sentences }) => sentences.map(({ id }) => defined.get(id) ?? 0))),
    }
  })
  return {
    id: versionId, title: version.material.title, language: version.language, materialId: version.materialId,
    courseId: version.material.courseId,
    headings: new Map(sections.map(({ ordinal, path }) => [ordinal, path.join(' › ')])), passages, concepts, stretches: stretches(sizes),
  }
}

/** As many whole texts from the front as have so many characters together. */
function firstCharacters(texts: readonly string[], most: number): string[] {
  let length = 0
  return texts.filter((text) => (length += text.length) <= most)
}

/** Where a batch is written from: its passages by number, their concepts by importance, the stems shown and those checked against. */
export type Batch = { heading: string; context: SectionContext; conceptNames: string[]; stemsShown: string[] }

/**
 * The `round`th batch of the stretch that begins with section `first`; null when there is none.
 * @param seed of the batch: option orders follow from it
 */
export async function loadBatch(lecture: BankLecture, first: number, round: number, seed: number): Promise<Batch | null> {
  const stretch = lecture.stretches.find((one) => one.first === first)
  if (!stretch) return null
  const chosen = choosePassages(lecture.passages.filter(({ section }) => stretch.sections.includes(section)), round)
  const sentences = new Set(chosen.flatMap((passage) => passage.sentences.map(({ id }) => id)))
  const concepts = lecture.concepts.filter((concept) => [...concept.sentences].some((id) => sentences.has(id)))
  // What rules wrote and nobody approved stands in nobody's way: in a private space it is never seen.
  const asked = await prisma.question.findMany({
    where: {
      versionId: lecture.id,
      OR: [{ state: { in: ['PUBLISHED', 'QUARANTINED', 'RETIRED'] } }, { state: 'VERIFIED', bankJobId: { not: null } }],
    },
    orderBy: { createdAt: 'desc' },
    select: {
      type: true, stem: true, options: true, key: true, enemyGroup: true,
      citations: { where: { ordinal: 0 }, select: { sentenceId: true } },
    },
  })
  const isHere = ({ citations }: (typeof asked)[number]) => citations.some(({ sentenceId }) => sentences.has(sentenceId))
  return {
    heading: lecture.headings.get(first) ?? '',
    conceptNames: concepts.toSorted((a, b) => b.importance - a.importance).slice(0, CONCEPTS_SHOWN).map(({ name }) => name),
    stemsShown: firstCharacters(asked.filter(isHere).map(({ stem }) => stem), STEMS_SHOWN),
    context: {
      title: lecture.title, language: lecture.language, seed,
      existing: asked.map(({ type, stem, options, key, enemyGroup, citations: [proof] }) => ({
        type, stem, options: optionsSchema.parse(options), key: keySchema.parse(key), enemyGroup,
        sentenceId: proof?.sentenceId ?? enemyGroup,
      })),
      concepts: lecture.concepts,
      passages: chosen.map(({ id, text, sentences: own }, at) => ({ n: at + 1, id, text, sentences: own })),
    },
  }
}
