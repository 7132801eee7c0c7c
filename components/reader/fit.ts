/** How wide a lecture page is drawn and where it stands. Lengths in CSS pixels, positions on the page in fractions. */
type Column = { left: number; right: number }

/** Wider than this a page is harder to read, not easier; the zoom goes further. */
const WIDEST_FIT = 880
const PHONE_PADDING = 12
/** A narrow column (a slide with one short line) is not blown up without limit. */
const WIDEST_ON_PHONE = 1.6
/** Canvases over about 16 million pixels stay empty in Safari. */
const MOST_PIXELS = 16_000_000

export const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const

/** The next step larger (1) or smaller (-1); the same at either end. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOMS : ZOOMS.toReversed()
  return steps.find((step) => (step - zoom) * direction > 0.001) ?? zoom
}

/** Where the text of a page stands between left and right; null for a page without text. */
export function textColumn(boxes: { x: number; width: number }[]): Column | null {
  if (boxes.length === 0) return null
  return { left: Math.min(...boxes.map(({ x }) => x)), right: Math.max(...boxes.map(({ x, width }) => x + width)) }
}

export const fitWidth = (available: number, zoom: number): number => Math.floor(Math.min(available, WIDEST_FIT) * zoom)

/** On a phone the text column fills the screen; the page's margins stand outside it. `left` is 0 or negative. */
export function fitColumn(available: number, column: Column | null): { width: number; left: number } {
  if (!column || column.right <= column.left) return { width: available, left: 0 }
  const wanted = (available - 2 * PHONE_PADDING) / (column.right - column.left)
  const width = Math.floor(Math.min(Math.max(wanted, available), available * WIDEST_ON_PHONE))
  const left = Math.round(PHONE_PADDING - column.left * width)
  return { width, left: Math.min(0, Math.max(available - width, left)) }
}

/** Device pixels per CSS pixel, lowered where the canvas would grow too large. */
export function canvasRatio(width: number, height: number, devicePixelRatio: number): number {
  return Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)))
}

/** Where to scroll so that a passage stands in the middle of what is visible, or begins at its top when it is taller. */
export function scrollTopFor(passage: { top: number; bottom: number }, visibleHeight: number): number {
  const height = passage.bottom - passage.top
  const room = Math.max(16, (visibleHeight - height) / 2)
  return Math.max(0, Math.round(passage.top - room))
}
