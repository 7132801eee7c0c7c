import type { Background } from '#lib/retrieval/background.ts'
import { searchScope } from '#lib/retrieval/search-scope.ts'
import type { ScopeSearch } from '#lib/retrieval/search-scope.ts'
import { seededRandom } from '#lib/utils/random.ts'
import type { StoredChapter } from './store-chapters.ts'

const BEST = 3

export type Asked = { found: ScopeSearch; rank: number | null; ms: number }

/** Asks a stem of a scope. `rank`: of the right textbook section, from 1; null where it was not found, or none is right. */
export async function ask(
  scope: readonly StoredChapter[], stem: string, right: string | null, background?: Background,
): Promise<Asked> {
  const start = performance.now()
  const found = await searchScope(scope.map(({ versionId }) => ({ id: versionId, language: 'en' })), stem, { background })
  const ms = performance.now() - start
  const textSectionOf = (id: string) => scope.map((chapter) => chapter.textSectionOf.get(id)).find((name) => name !== undefined) ?? ''
  const order = bySections(found.passages.map(({ sectionId, score }) => ({ section: textSectionOf(sectionId), score })))
  const at = right === null ? -1 : order.indexOf(right)
  return { found, ms, rank: at < 0 ? null : at + 1 }
}

function bySections(passages: { section: string; score: number }[]): string[] {
  return [...Map.groupBy(passages, ({ section }) => section)]
    .map(([section, own]) => ({ section, score: own.slice(0, BEST).reduce((sum, { score }) => sum + score, 0) }))
    .sort((a, b) => b.score - a.score).map(({ section }) => section)
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
