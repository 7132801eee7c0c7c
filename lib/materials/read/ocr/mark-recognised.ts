import type { ReadEvent, ReadPassage, TextBox } from '#lib/materials/document.ts'
import { cutBox } from '#lib/materials/read/boxes-for-range.ts'
import { unturnedBox } from './deskew.ts'

type Recognised = ReadonlyMap<number, { skew: number; width: number; height: number }>
type PagesEvent = Extract<ReadEvent, { type: 'pages' }>

/** Signs of a turned line that one box shows: about a word, so that the boxes follow the line. */
const SIGNS = 6

/** Marks recognised pages, and moves boxes found on the page as it was turned straight to where they stand on the page itself. */
export function markRecognised(event: PagesEvent, recognised: Recognised): PagesEvent {
  if (recognised.size === 0) return event
  return {
    ...event,
    pages: event.pages.map((page) => (recognised.has(page.number) ? { ...page, isOcr: true } : page)),
    passages: event.passages.map((passage) => inPlace(passage, recognised)),
  }
}

function inPlace(passage: ReadPassage, recognised: Recognised): ReadPassage {
  const boxes = passage.boxes.flatMap((box) => {
    const page = recognised.get(box.page)
    return page && page.skew !== 0 ? cutSmall(box).map((part) => unturnedBox(part, page.skew, page)) : [box]
  })
  return { ...passage, boxes }
}

function cutSmall(box: TextBox): TextBox[] {
  const parts = Math.ceil((box.end - box.start) / SIGNS)
  return Array.from({ length: parts }, (_, index) => cutBox(box, box.start + index * SIGNS, box.start + (index + 1) * SIGNS)).flat()
}
