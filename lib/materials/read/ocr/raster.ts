import { createCanvas } from '@napi-rs/canvas'
import type { Canvas } from '@napi-rs/canvas'

/** A page in shades of grey, row by row: 0 black, 255 white. */
export type Raster = { width: number; height: number; grey: Uint8Array }

/** Pixels a page may have: A4 at 300 dpi has 8.7 million. */
export const MAX_PIXELS = 12_000_000

/** A canvas has no longer sides. */
const MAX_SIDE = 16_000

/** The scale at most `wanted` at which a page of this size stays within MAX_PIXELS and a canvas. */
export function boundedScale(width: number, height: number, wanted: number): number {
  return Math.min(wanted, Math.sqrt(MAX_PIXELS / Math.max(1, width * height)), MAX_SIDE / Math.max(1, width, height))
}

export function rasterOf(canvas: Canvas): Raster {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const grey = new Uint8Array(width * height)
  // Weights of ITU-R BT.601 in 256ths.
  for (let at = 0, from = 0; at < grey.length; at++, from += 4) {
    grey[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8
  }
  return { width, height, grey }
}

export function canvasOf({ width, height, grey }: Raster): Canvas {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  for (let at = 0, to = 0; at < grey.length; at++, to += 4) {
    const shade = grey[at] ?? 255
    image.data[to] = shade
    image.data[to + 1] = shade
    image.data[to + 2] = shade
    image.data[to + 3] = 255
  }
  context.putImageData(image, 0, 0)
  return canvas
}

/** The page turned about its middle, clockwise; what comes into view is white. */
export function turned(canvas: Canvas, degrees: number): Canvas {
  const { width, height } = canvas
  const result = createCanvas(width, height)
  const context = result.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(canvas, -width / 2, -height / 2)
  return result
}

/** How many pixels have each shade. */
function shadesOf(grey: Uint8Array): number[] {
  const counts = Array.from({ length: 256 }, () => 0)
  for (const shade of grey) counts[shade] = (counts[shade] ?? 0) + 1
  return counts
}

/** The shade that best parts ink from paper: Otsu (1979), the greatest variance between the two. */
export function inkThreshold({ grey }: Raster): number {
  const counts = shadesOf(grey)
  const sumAll = counts.reduce((sum, count, shade) => sum + count * shade, 0)
  let below = 0
  let sumBelow = 0
  let best = { threshold: 0, variance: -1 }
  for (let shade = 0; shade < 255; shade++) {
    below += counts[shade] ?? 0
    sumBelow += shade * (counts[shade] ?? 0)
    const above = grey.length - below
    if (below === 0 || above === 0) continue
    const difference = sumBelow / below - (sumAll - sumBelow) / above
    const variance = below * above * difference * difference
    if (variance > best.variance) best = { threshold: shade, variance }
  }
  return best.threshold
}

/** Shades between the darkest and the lightest of a page that is one colour all over. */
const FLAT = 24
/** Fewer pixels than this that differ from the paper are dust. */
const DUST = 40

/** Is there anything on the page, or is it blank paper with at most some dust? */
export function hasInk(raster: Raster): boolean {
  const counts = shadesOf(raster.grey)
  const paper = counts.indexOf(Math.max(...counts))
  let other = 0
  for (const [shade, count] of counts.entries()) if (Math.abs(shade - paper) > FLAT) other += count
  return other > DUST
}
