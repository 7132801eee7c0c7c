/**
 * How many rows at either edge of a strip belong to a line that the edge cuts: from the edge to the first row without
 * ink. `ink`: by row, from the top, whether anything is printed on it. `most`: rows that one line may have; more ink in
 * one piece is a figure and stays.
 */
export function cutLines(ink: readonly boolean[], most: number): { top: number; bottom: number } {
  const fromEdge = (row: (at: number) => boolean | undefined) => {
    let at = 0
    while (at < most && row(at)) at++
    return at < most ? at : 0
  }
  return { top: fromEdge((at) => ink[at]), bottom: fromEdge((at) => ink[ink.length - 1 - at]) }
}

/** Darker than this, of 255, is ink; what is lighter is paper or the edge of a letter. */
const PAPER = 200

/** By row, whether a drawn page has ink there. `pixels`: red, green, blue, opacity of each pixel, row by row. */
export function inkByRow(pixels: Uint8ClampedArray, width: number): boolean[] {
  const rows: boolean[] = []
  for (let start = 0; start < pixels.length; start += width * 4) {
    let hasInk = false
    for (let at = start; at < start + width * 4 && !hasInk; at += 4) {
      hasInk = (pixels[at + 3] ?? 0) > 127 && Math.min(pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255) < PAPER
    }
    rows.push(hasInk)
  }
  return rows
}
