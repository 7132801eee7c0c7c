import type { ConceptProgress } from '#lib/progress/view.ts'

/** Where the lecture defines or first names it. */
export function conceptHref({ materialId, page }: Pick<ConceptProgress, 'materialId' | 'page'>): string {
  return page === null ? `/materials/${materialId}` : `/materials/${materialId}?page=${page}`
}
