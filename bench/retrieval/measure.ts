import { prisma } from '#lib/db/client.ts'
import type { Background } from '#lib/retrieval/background.ts'
import { parseQuestion } from '#lib/retrieval/load-hits.ts'
import { searchScope } from '#lib/retrieval/search-scope.ts'
import type { ScopeSearch } from '#lib/retrieval/search-scope.ts'
import { seededRandom } from '#lib/utils/random.ts'
import type { StoredChapter } from './store-chapters.ts'

const BEST = 3

/** Ranks of the right section from 1, infinity where it was not found. */
export type Ranks = number[]

export const share = (values: readonly boolean[]): number => values.filter(Boolean).length / values.length
export const top = (ranks: Ranks, within: number): number => share(ranks.map((rank) => rank <= within))
export const reciprocal = (ranks: Ranks): number => ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length
export const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? Number.NaN

export type Asked = { found: ScopeSearch; rank: number; ownRank: number; ms: number }

/** Asks a stem of a scope. `rank` among textbook sections; `ownRank` the first of our own sections that lies in the right one. */
export async function ask(
  scope: readonly StoredChapter[], stem: string, right: string | null, background?: Background,
): Promise<Asked> {
  const start = performance.now()
  const found = await searchScope(scope.map(({ versionId }) => ({ id: versionId, language: 'en' })), stem, background)
  const ms = performance.now() - start
  const textSectionOf = (id: string) => scope.map((chapter) => chapter.textSectionOf.get(id)).find((name) => name !== undefined) ?? ''
  const order = bySections(found.passages.map(({ sectionId, score }) => ({ section: textSectionOf(sectionId), score })), BEST)
  return { found, ms, rank: rankIn(order, right), ownRank: rankIn(found.sections.map(({ id }) => textSectionOf(id)), right) }
}

/** What plain full-text search gives: any of the words, ts_rank, the best passage of a section. */
export async function askPlainly(scope: readonly StoredChapter[], stem: string, right: string): Promise<number> {
  const query = (await parseQuestion(stem, 'english')).map(({ lexeme }) => `'${lexeme.replaceAll("'", "''")}'`).join(' | ')
  const rows = await prisma.$queryRaw<{ sectionId: string; score: number }[]>`
    select p."sectionId", ts_rank(p.search, ${query}::tsquery) as score from "Passage" p
    where p."versionId" = any(${scope.map(({ versionId }) => versionId)}::text[]) and p.search @@ ${query}::tsquery
    order by score desc, p.id`
  const textSectionOf = (id: string) => scope.map((chapter) => chapter.textSectionOf.get(id)).find((name) => name !== undefined) ?? ''
  return rankIn(bySections(rows.map(({ sectionId, score }) => ({ section: textSectionOf(sectionId), score })), 1), right)
}

function bySections(passages: { section: string; score: number }[], best: number): string[] {
  return [...Map.groupBy(passages, ({ section }) => section)]
    .map(([section, own]) => ({ section, score: own.slice(0, best).reduce((sum, { score }) => sum + score, 0) }))
    .sort((a, b) => b.score - a.score).map(({ section }) => section)
}

const rankIn = (order: string[], right: string | null): number => {
  const at = right === null ? -1 : order.indexOf(right)
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1
}

/** A slip in a fifth of the words of four letters and more: swapped, left out, doubled or replaced letters. */
export function mistype(stem: string, seed: number): string {
  const random = seededRandom(seed)
  return stem.replace(/\p{L}{4,}/gu, (word) => {
    if (random() >= 0.2) return word
    const at = 1 + Math.floor(random() * (word.length - 2))
    const letter = word[at] ?? ''
    const before = word.slice(0, at)
    const kind = Math.floor(random() * 4)
    if (kind === 0) return before + (word[at + 1] ?? '') + letter + word.slice(at + 2)
    if (kind === 1) return before + word.slice(at + 1)
    if (kind === 2) return before + letter + word.slice(at)
    return before + String.fromCharCode(97 + Math.floor(random() * 26)) + word.slice(at + 1)
  })
}
