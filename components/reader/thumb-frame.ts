/** The frame of a thumbnail, in CSS pixels: the same for all pages, so that nothing moves while they are drawn. */
export type Frame = { width: number; height: number }

const UPRIGHT = 88
const WIDE = 108
/** From here on a page counts as wide: a slide. */
const WIDE_FROM = 1.15
const LOWEST = 40
const HIGHEST = 160
const A4 = 842 / 595

/** @param paper the size of a page of the lecture, in any unit; others are fitted into the same frame. */
export function thumbFrame(paper: { width: number | null; height: number | null } | null): Frame {
  const ratio = paper?.width && paper.height ? paper.height / paper.width : A4
  const width = 1 / ratio >= WIDE_FROM ? WIDE : UPRIGHT
  return { width, height: Math.round(Math.min(HIGHEST, Math.max(LOWEST, width * ratio))) }
}
