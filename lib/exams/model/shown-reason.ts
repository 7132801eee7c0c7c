import type { Reason } from '#lib/exams/view.ts'

export type Place = { page: number; sentenceId: string }

/** A sentence with the page it rests on and the way there. */
export const shownReason = (materialId: string, text: string, place: Place | null): Reason => ({
  text,
  page: place?.page ?? null,
  href: place ? `/materials/${materialId}?page=${place.page}&sentence=${encodeURIComponent(place.sentenceId)}` : null,
})
