import type { Viewer } from '#lib/auth/viewer.ts'
import { prisma } from '#lib/db/client.ts'
import { visibleMaterial } from '#lib/materials/policy.ts'
import { configurationFor } from './configurations.ts'
import { embedQuestion } from './embeddings/embed-question.ts'
import { listVersions } from './list-versions.ts'
import type { ListedVersion } from './list-versions.ts'
import { loadLexemes } from './load-hits.ts'
import { bestSentence } from './model/best-sentence.ts'
import type { RankedPassage } from './model/rank.ts'
import type { Scope } from './schema.ts'
import { searchScope } from './search-scope.ts'
import type { ScopeSearch } from './search-scope.ts'

/** `start`..`end`: UTF-16 offsets into the passage's text. `page`: where it begins. */
export type FoundSentence = { id: string; page: number; block: string; start: number; end: number }

export type FoundPassage = {
  id: string
  versionId: string
  materialId: string
  /** The material's. */
  title: string
  /** Headings above it, outermost first. */
  path: string[]
  page: number
  text: string
  sentences: FoundSentence[]
  /** The sentence that holds most of what was asked; null for a passage without sentences. */
  best: FoundSentence | null
  score: number
}

export type Found = {
  /** Best first; empty where no word of the question stands in any. */
  passages: FoundPassage[]
  /** False: this is not in what was searched. */
  isInScope: boolean
  /** How far the best section is ahead of the next, 0 to 1: under .1 several may be meant. */
  confidence: number
  /** Materials that could be searched, and those that are still being read. */
  materials: { searched: number; unread: number }
}

type Request = { query: string; scope: Scope; limit: number }

/**
 * The passages nearest to a question in the student's own words, and whether what was searched speaks of it at all.
 * Any text is a question: one without a word that can be looked for finds nothing.
 * @param limit passages at most
 * @throws AppError not-found for a course or lecture that is not the viewer's to see; conflict while they sit an exam of it
 */
export async function findPassages(viewer: Viewer, { query, scope, limit }: Request, now = new Date()): Promise<Found> {
  const versions = await listVersions(viewer, scope, now)
  const search = await searchScope(versions, query, { vector: await embedQuestion(viewer, query, now) })
  const searched = versions.filter(({ id }) => search.searched.has(id)).length
  return {
    passages: await loadPassages(viewer, versions, search, limit),
    isInScope: search.isInScope, confidence: search.confidence,
    materials: { searched, unread: versions.length - searched },
  }
}

async function loadPassages(viewer: Viewer, versions: ListedVersion[], search: ScopeSearch, limit: number): Promise<FoundPassage[]> {
  const ranked: RankedPassage[] = search.passages.slice(0, limit)
  const rows = await prisma.passage.findMany({
    where: { id: { in: ranked.map(({ id }) => id) }, version: { material: visibleMaterial(viewer) } },
    select: {
      id: true, firstPage: true, text: true, section: { select: { path: true } },
      version: { select: { material: { select: { id: true, title: true } } } },
      sentences: { orderBy: { ordinal: 'asc' }, select: { id: true, page: true, block: true, startOffset: true, endOffset: true } },
    },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const configurations = new Map(versions.map(({ id, language }) => [id, configurationFor(language)]))
  const found: FoundPassage[] = []
  for (const { id, versionId, score } of ranked) {
    const row = byId.get(id)
    if (!row) continue
    const { firstPage, text, section, version } = row
    const sentences = row.sentences.map(({ startOffset, endOffset, ...rest }) => ({ ...rest, start: startOffset, end: endOffset }))
    const configuration = configurations.get(versionId) ?? ''
    const lexemes = await loadLexemes(sentences.map(({ start, end }) => text.slice(start, end)), configuration)
    const best = bestSentence(sentences, lexemes, search.weights.get(configuration) ?? new Map())
    found.push({
      id, versionId, materialId: version.material.id, title: version.material.title, path: section.path, page: firstPage,
      text, sentences, best, score,
    })
  }
  return found
}
