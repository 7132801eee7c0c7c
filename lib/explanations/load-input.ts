import type { DefinitionFact } from '#lib/concepts/facts/fact.ts'
import { OF_SHOWN_CONCEPT, SHOWN_CONCEPT } from '#lib/concepts/policy.ts'
import { prisma } from '#lib/db/client.ts'
import type { BlockKind } from '#lib/materials/document.ts'
import { MOST_SELECTED } from './schema.ts'
import type { ExplainRequest } from './schema.ts'
import type { ExplainInput, InputConcept } from './tasks/explain-write/schema.ts'

/** Sentences around those asked for: what a first one leans on, and what follows a last one. */
const BEFORE = 3
const AFTER = 10
/** Of a concept named on every page the first mentions and its definition are enough. */
const MENTIONS = 24
/** Of a selection: terms whose definitions are brought along. */
const MOST_TERMS = 4

type LoadedInput = { input: ExplainInput; passages: Map<string, string> }

type Version = { id: string; language: string }

/**
 * What the task needs of one version, with the passages its quotes stand in; null for a concept it does not name, and for
 * a selection that is not of it.
 */
export async function loadInput(
  version: Version,
  { target, style }: Pick<ExplainRequest, 'target' | 'style'>,
): Promise<LoadedInput | null> {
  const concepts = await listConcepts(version.id)
  if (target.kind === 'concept' && !concepts.some(({ id }) => id === target.conceptId)) return null
  const { ordinals, about } = await around(version.id, target, concepts)
  if (target.kind === 'selection' && about.size === 0) return null
  const rows = await prisma.sentence.findMany({ where: { versionId: version.id, ordinal: { in: ordinals } }, orderBy: { ordinal: 'asc' } })
  const [passages, facts] = await Promise.all([
    prisma.passage.findMany({
      where: { id: { in: [...new Set(rows.map((row) => row.passageId))] } },
      select: { id: true, text: true, sectionId: true },
    }),
    prisma.fact.findMany({
      where: { kind: 'DEFINITION', sentenceId: { in: rows.map((row) => row.id) } },
      select: { sentenceId: true, data: true },
    }),
  ])
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const definitions = Map.groupBy(facts, ({ sentenceId }) => sentenceId)
  const sentences = rows.map((row) => ({
    id: row.id, passageId: row.passageId, ordinal: row.ordinal, paragraph: row.paragraph, page: row.page,
    sectionId: byId.get(row.passageId)?.sectionId ?? '', start: row.startOffset, end: row.endOffset, block: row.block as BlockKind,
    text: byId.get(row.passageId)?.text.slice(row.startOffset, row.endOffset) ?? '', traits: row.traits,
    definitions: (definitions.get(row.id) ?? []).map(({ data }) => {
      const { term, tier } = data as unknown as DefinitionFact
      return { term: term.text, tier }
    }),
    ...(target.kind === 'concept' ? { namesTarget: about.has(row.ordinal) } : {}),
    ...(target.kind === 'selection' ? { isSelected: about.has(row.ordinal) } : {}),
  }))
  return {
    input: { target, style, language: version.language, sentences, concepts },
    passages: new Map(passages.map(({ id, text }) => [id, text])),
  }
}

/** Empty until the whole material is analysed. */
async function listConcepts(versionId: string): Promise<InputConcept[]> {
  const sources = await prisma.conceptSource.findMany({ where: { versionId, ...OF_SHOWN_CONCEPT }, orderBy: [{ importance: 'desc' }, { conceptId: 'asc' }] })
  return sources.map(({ conceptId, name, aliases, definitionSentenceId, definition }) => ({
    id: conceptId, name, aliases,
    definition: definitionSentenceId === null ? null : { sentenceId: definitionSentenceId, hasGloss: hasGloss(definition) },
  }))
}

const hasGloss = (definition: unknown): boolean => (definition as { gloss?: unknown } | null)?.gloss != null

/** Ordinals of the sentences to load, and of those the target itself is about. */
type Around = { ordinals: number[]; about: ReadonlySet<number> }

async function around(versionId: string, target: ExplainRequest['target'], concepts: InputConcept[]): Promise<Around> {
  switch (target.kind) {
    case 'page':
      return { ordinals: await aroundPage(versionId, target.page), about: new Set() }
    case 'concept':
      return aroundConcept(versionId, target.conceptId, concepts)
    case 'selection':
      return aroundSelection(versionId, target)
  }
}

/** Two ends in either order; what is too long is cut, as the reader says. */
async function aroundSelection(
  versionId: string,
  { fromSentenceId, toSentenceId }: { fromSentenceId: string; toSentenceId: string },
): Promise<Around> {
  const ends = await prisma.sentence.findMany({
    where: { versionId, id: { in: [fromSentenceId, toSentenceId] } }, select: { ordinal: true },
  })
  if (ends.length < (fromSentenceId === toSentenceId ? 1 : 2)) return { ordinals: [], about: new Set() }
  const first = Math.min(...ends.map(({ ordinal }) => ordinal))
  const last = Math.min(Math.max(...ends.map(({ ordinal }) => ordinal)), first + MOST_SELECTED - 1)
  const about = range(first, last)
  const terms = await prisma.conceptSource.findMany({
    where: { versionId, concept: { ...SHOWN_CONCEPT, mentions: { some: { sentence: { versionId, ordinal: { in: about } } } } } },
    orderBy: { importance: 'desc' },
    take: MOST_TERMS,
    select: { definitionSentenceId: true },
  })
  const defining = await prisma.sentence.findMany({
    where: { versionId, id: { in: terms.flatMap(({ definitionSentenceId }) => definitionSentenceId ?? []) } },
    select: { ordinal: true },
  })
  const near = defining.flatMap(({ ordinal }) => range(ordinal - BEFORE, ordinal + 1))
  return { ordinals: [...new Set([...range(first - BEFORE, last + AFTER), ...near])], about: new Set(about) }
}

/** A page on which no sentence begins gets the last ones before it. */
async function aroundPage(versionId: string, page: number): Promise<number[]> {
  const onPage = { where: { versionId, page }, select: { ordinal: true } } as const
  const [first, last, before] = await Promise.all([
    prisma.sentence.findFirst({ ...onPage, orderBy: { ordinal: 'asc' } }),
    prisma.sentence.findFirst({ ...onPage, orderBy: { ordinal: 'desc' } }),
    prisma.sentence.findFirst({ where: { versionId, page: { lt: page } }, orderBy: { ordinal: 'desc' }, select: { ordinal: true } }),
  ])
  if (first && last) return range(first.ordinal - BEFORE, last.ordinal + AFTER)
  return before ? range(before.ordinal - BEFORE, before.ordinal) : []
}

async function aroundConcept(versionId: string, conceptId: string, concepts: InputConcept[]): Promise<Around> {
  const definition = concepts.find(({ id }) => id === conceptId)?.definition?.sentenceId
  const select = { ordinal: true } as const
  const [naming, defining] = await Promise.all([
    prisma.sentence.findMany({
      where: { versionId, mentions: { some: { conceptId } } },
      orderBy: { ordinal: 'asc' },
      take: MENTIONS,
      select,
    }),
    definition === undefined ? [] : prisma.sentence.findMany({ where: { id: definition }, select }),
  ])
  const about = new Set([...naming, ...defining].map(({ ordinal }) => ordinal))
  return { ordinals: [...new Set([...about].flatMap((ordinal) => range(ordinal - BEFORE, ordinal + AFTER)))], about }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)
