import { loadAcronyms, loadVocabulary } from './load-hits.ts'
import type { VocabularyEntry } from './model/repair.ts'
import type { AcronymPair } from './model/acronym-terms.ts'

/** What the texts searched are made of, whatever is asked of them. */
export type ScopeWords = { vocabulary: () => Promise<VocabularyEntry[]>; acronyms: () => Promise<AcronymPair[]> }
type Counts = ReadonlyMap<string, { passages: number; length: number }>

/** Scopes remembered: of a course of a thousand passages its words take about a megabyte. */
const KEPT = 24

/** Kept on globalThis under a name, since bundles copy modules. Iteration order is the order of use. */
const holder = globalThis as { repriseScopeWords?: Map<string, ScopeWords> }

/**
 * The words of versions, read when they are first needed and remembered as long as the same passages are indexed: who
 * types a question would have them read again at each letter.
 * @param counts how much of each is indexed
 */
export function wordsOfScope(versionIds: readonly string[], counts: Counts): ScopeWords {
  const kept = (holder.repriseScopeWords ??= new Map<string, ScopeWords>())
  const key = versionIds.map((id) => `${id} ${counts.get(id)?.passages ?? 0} ${counts.get(id)?.length ?? 0}`).toSorted().join('\n')
  const known = kept.get(key) ?? { vocabulary: once(() => loadVocabulary([...versionIds])), acronyms: once(() => loadAcronyms([...versionIds])) }
  kept.delete(key)
  kept.set(key, known)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return known
}

/** Runs it once; a failure is forgotten, so that the next caller tries again. */
function once<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null
  return () => {
    running ??= run().catch((error: unknown) => {
      running = null
      throw error
    })
    return running
  }
}
