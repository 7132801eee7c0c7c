import type { Raster } from '#lib/materials/read/ocr/raster.ts'

/** Side of the squares in which the light is measured, as a share of the picture's longer side. */
const SQUARE = 1 / 40
/** Paper is as bright as this share of a square's pixels, from the brightest. */
const PAPER = 0.15
/** Darker than this a square holds no paper at all; its light is not raised further. */
const DARKEST = 60

/** A photo of a page as if it had been lit evenly: each pixel by the brightness of the paper around it. */
export function evenLight(raster: Raster): Raster {
  const { width, height, grey } = raster
  const side = Math.max(8, Math.round(Math.max(width, height) * SQUARE))
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)]
  const paper = paperOfSquares(raster, side, columns, rows)
  const at = (column: number, row: number): number =>
    paper[Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column))] ?? 255
  const result = new Uint8Array(grey.length)
  for (let y = 0; y < height; y++) {
    const v = y / side - 0.5
    const row = Math.floor(v)
    for (let x = 0; x < width; x++) {
      const u = x / side - 0.5
      const column = Math.floor(u)
      const above = at(column, row) + (at(column + 1, row) - at(column, row)) * (u - column)
      const below = at(column, row + 1) + (at(column + 1, row + 1) - at(column, row + 1)) * (u - column)
      const light = above + (below - above) * (v - row)
      result[y * width + x] = Math.min(255, ((grey[y * width + x] ?? 0) * 255) / light)
    }
  }
  return { width, height, grey: result }
}

function paperOfSquares({ width, height, grey }: Raster, side: number, columns: number, rows: number): number[] {
  const paper: number[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const shades: number[] = []
      for (let y = row * side; y < Math.min(height, (row + 1) * side); y += 2) {
        for (let x = column * side; x < Math.min(width, (column + 1) * side); x += 2) shades.push(grey[y * width + x] ?? 0)
      }
      shades.sort((a, b) => b - a)
      paper.push(Math.max(DARKEST, shades[Math.floor(shades.length * PAPER)] ?? 255))
    }
  }
  return paper
}
