import type { Citation } from '#lib/explanations/schema.ts'

/** Opens the reader on the page of a citation, its sentence marked. */
export function placeHref(materialId: string, { page, sentenceId }: Pick<Citation, 'page' | 'sentenceId'>): string {
  return `/materials/${encodeURIComponent(materialId)}?page=${page}&sentence=${encodeURIComponent(sentenceId)}`
}
