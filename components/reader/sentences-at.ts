import { boxesForRange } from '#lib/materials/read/boxes-for-range.ts'
import type { ReaderPage } from '#lib/materials/reader/view.ts'

/** A rectangle in fractions of the page. */
export type Area = { x: number; y: number; width: number; height: number }

/** Selections reach a little into the lines above and below: this share of a line must be covered. */
const COVERED = 0.5

function touches(area: Area, box: Area): boolean {
  const shared = Math.min(area.y + area.height, box.y + box.height) - Math.max(area.y, box.y)
  const overlapsAcross = area.x < box.x + box.width && area.x + area.width >= box.x
  return overlapsAcross && shared > 0 && shared >= COVERED * Math.min(area.height, box.height)
}

/** Sentences of a page that are touched by any of the areas, in reading order. */
export function sentencesAt(page: ReaderPage, areas: readonly Area[]): string[] {
  const boxes = new Map(page.passages.map((passage) => [passage.id, passage.boxes]))
  return page.sentences
    .filter(({ passageId, start, end }) =>
      boxesForRange(boxes.get(passageId) ?? [], start, end).some((box) => areas.some((area) => touches(area, box))))
    .map(({ id }) => id)
}

/** A finger is not exact: this far above or below a line, in heights of it, still means the line. */
const NEAR = 0.8

/** The sentence under a tap, or nearest to it; null where none is near. */
export function sentenceAt(page: ReaderPage, tap: { x: number; y: number }): string | null {
  const boxes = new Map(page.passages.map((passage) => [passage.id, passage.boxes]))
  let nearest: { id: string; distance: number } | null = null
  for (const { id, passageId, start, end } of page.sentences) {
    for (const box of boxesForRange(boxes.get(passageId) ?? [], start, end)) {
      if (tap.x < box.x || tap.x > box.x + box.width) continue
      const distance = Math.max(box.y - tap.y, tap.y - box.y - box.height, 0) / box.height
      if (distance <= NEAR && distance < (nearest?.distance ?? Infinity)) nearest = { id, distance }
    }
  }
  return nearest?.id ?? null
}

/** From the first to the last of some sentences, in reading order, whichever was chosen first. */
export function spanOf(page: ReaderPage, ids: readonly string[]): string[] {
  const places = ids.map((id) => page.sentences.findIndex((sentence) => sentence.id === id)).filter((place) => place >= 0)
  if (places.length === 0) return []
  return page.sentences.slice(Math.min(...places), Math.max(...places) + 1).map(({ id }) => id)
}
