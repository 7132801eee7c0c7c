import type { SearchHit } from '#lib/retrieval/view.ts'
import { placeOf } from './search-words.ts'
import type { Found } from './use-search.ts'

/** One line of a list of results: what it is called, where it leads. */
export type Option = { id: string; group: 'Lectures' | 'Concepts' | 'Passages'; name: string; place: string; snippet: SearchHit['snippet'] | null; href: string }

/** The reader, open at a sentence. */
const at = (materialId: string, sentenceId: string | null, page?: number): string =>
  `/materials/${materialId}?${new URLSearchParams(sentenceId === null ? { page: String(page ?? 1) } : { sentence: sentenceId })}`

/** All that was found, in the order it is listed: lectures, concepts, the best passages. */
export function optionsOf(found: Found | null, most: number): Option[] {
  if (!found) return []
  return [
    ...found.lectures.map(({ id, title, course }): Option => (
      { id: `lecture-${id}`, group: 'Lectures', name: title, place: course, snippet: null, href: `/materials/${id}` })),
    ...found.concepts.map(({ id, name, materialId, sentenceId }): Option => (
      { id: `concept-${id}`, group: 'Concepts', name, place: '', snippet: null, href: at(materialId, sentenceId) })),
    ...found.passages.slice(0, most).map((hit): Option => (
      {
        id: `passage-${hit.id}`, group: 'Passages', name: hit.title, place: placeOf(hit, true), snippet: hit.snippet,
        href: at(hit.materialId, hit.sentenceId, hit.page),
      })),
  ]
}
