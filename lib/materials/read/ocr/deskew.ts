import { inkThreshold } from './raster.ts'
import type { Raster } from './raster.ts'

/** Degrees looked at on either side: paper lies more askew only when somebody means it to. */
const MAX_SKEW = 8
const COARSE = 0.5
const FINE = 0.1
/** Lines stand out at the right angle by at least this factor, or the page is left as it is. */
const CLEARLY = 1.05
/** Points looked at: enough for a page of text, and the time does not grow with the page. */
const MAX_POINTS = 60_000

/**
 * How many degrees the lines of a page run down to the right (up: negative); 0 where no angle stands out.
 * By projection profiles: at the right angle the upper edges of letters fall on few rows (Postl 1986).
 */
export function skewOf(raster: Raster): number {
  const points = upperEdges(raster)
  if (points.length < 400) return 0
  const score = (degrees: number): number => profileScore(points, degrees, raster)
  let best = { degrees: 0, score: score(0) }
  const level = best.score
  const look = (from: number, to: number, step: number): void => {
    for (let at = from; at <= to + step / 2; at += step) {
      const found = score(at)
      if (found > best.score) best = { degrees: at, score: found }
    }
  }
  look(-MAX_SKEW, MAX_SKEW, COARSE)
  look(best.degrees - COARSE, best.degrees + COARSE, FINE)
  return best.score >= CLEARLY * level ? Math.round(best.degrees * 10) / 10 : 0
}

/** Ink below paper, as x, y, x, y: pictures and dark borders weigh no more than their outline. */
function upperEdges(raster: Raster): number[] {
  const { width, height, grey } = raster
  const threshold = inkThreshold(raster)
  const points: number[] = []
  for (let y = 1; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      if ((grey[at] ?? 255) <= threshold && (grey[at - width] ?? 0) > threshold) points.push(x, y)
    }
  }
  const step = Math.ceil(points.length / 2 / MAX_POINTS)
  return step <= 1 ? points : points.filter((_, index) => Math.floor(index / 2) % step === 0)
}

/** Sum of squares of the number of points on each row, the page turned back by `degrees`. */
function profileScore(points: number[], degrees: number, { width, height }: Raster): number {
  const tangent = Math.tan((degrees * Math.PI) / 180)
  const shift = Math.ceil(Math.abs(tangent) * width) + 1
  const rows = new Float64Array(height + 2 * shift)
  for (let index = 0; index < points.length; index += 2) {
    const row = Math.round((points[index + 1] ?? 0) - (points[index] ?? 0) * tangent) + shift
    rows[row] = (rows[row] ?? 0) + 1
  }
  let sum = 0
  for (const count of rows) sum += count * count
  return sum
}

type Box = { x: number; y: number; width: number; height: number }
type Size = { width: number; height: number }

/**
 * A small box of a page that was turned back by `degrees` (about its middle), where it stands on the page itself.
 * Lengths are fractions of the page; `size` is its size in any unit.
 */
export function unturnedBox<B extends Box>(box: B, degrees: number, size: Size): B {
  const angle = (degrees * Math.PI) / 180
  const dx = (box.x + box.width / 2 - 0.5) * size.width
  const dy = (box.y + box.height / 2 - 0.5) * size.height
  const x = (dx * Math.cos(angle) - dy * Math.sin(angle)) / size.width + 0.5 - box.width / 2
  const y = (dx * Math.sin(angle) + dy * Math.cos(angle)) / size.height + 0.5 - box.height / 2
  return { ...box, x: clamp(x, 1 - box.width), y: clamp(y, 1 - box.height) }
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), Math.max(0, most))
