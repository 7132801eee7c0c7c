import { boxesForRange } from '#lib/materials/read/boxes-for-range.ts'
import type { ReaderPage } from '#lib/materials/reader/view.ts'

/** A rectangle in fractions of the page. A tap is one without size. */
export type Area = { x: number; y: number; width: number; height: number }

/** Selections reach a little into the lines above and below: this share of a line must be covered. */
const COVERED = 0.5

function touches(area: Area, box: Area): boolean {
  const shared = Math.min(area.y + area.height, box.y + box.height) - Math.max(area.y, box.y)
  const least = area.height === 0 ? 0 : COVERED * Math.min(area.height, box.height)
  const overlapsAcross = area.x < box.x + box.width && area.x + area.width >= box.x
  return overlapsAcross && shared >= least && (area.height > 0 || (area.y >= box.y && area.y <= box.y + box.height))
}

/** Sentences of a page that are touched by any of the areas, in reading order. */
export function sentencesAt(page: ReaderPage, areas: readonly Area[]): string[] {
  const boxes = new Map(page.passages.map((passage) => [passage.id, passage.boxes]))
  return page.sentences
    .filter(({ passageId, start, end }) =>
      boxesForRange(boxes.get(passageId) ?? [], start, end).some((box) => areas.some((area) => touches(area, box))))
    .map(({ id }) => id)
}

/** From the first to the last of some sentences, in reading order, whichever was chosen first. */
export function spanOf(page: ReaderPage, ids: readonly string[]): string[] {
  const places = ids.map((id) => page.sentences.findIndex((sentence) => sentence.id === id)).filter((place) => place >= 0)
  if (places.length === 0) return []
  return page.sentences.slice(Math.min(...places), Math.max(...places) + 1).map(({ id }) => id)
}
