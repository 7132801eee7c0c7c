import type { SlideView } from '#lib/materials/slide-view.ts'

/** Text that stands out less from its ground cannot be read at any size (WCAG asks 3 for large text). */
const LEAST_CONTRAST = 2
/** A fill that lets more than this through is not what text stands on. */
const SOLID = 0.6

type Color = { rgb: [number, number, number]; alpha: number }

const parse = (color: string): Color => ({
  rgb: [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16)) as [number, number, number],
  alpha: color.length === 9 ? Number.parseInt(color.slice(7), 16) / 255 : 1,
})

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance({ rgb }: Color): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(parse(one)), luminance(parse(other))].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/**
 * The colour that text is drawn in: its own where it can be read on its ground, else black or white. `ground` is null where
 * a picture lies under it.
 */
export function readableOn(color: string | null, ground: string | null): string {
  if (ground === null) return color ?? '#000000'
  const own = color ?? '#000000'
  if (contrast(own, ground) >= LEAST_CONTRAST) return own
  return contrast('#000000', ground) >= contrast('#ffffff', ground) ? '#000000' : '#ffffff'
}

/** What each shape's text stands on: its own fill, else the last filled shape or picture painted under its middle, else the paper. */
export function groundsOf({ shapes, background }: SlideView): (string | null)[] {
  return shapes.map((shape, index) => {
    const middle = { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 }
    for (const under of shapes.slice(0, index + 1).toReversed()) {
      const isUnder = under === shape
        || (under.x <= middle.x && middle.x <= under.x + under.width && under.y <= middle.y && middle.y <= under.y + under.height)
      if (!isUnder) continue
      if (under.kind === 'text' && under.fill !== null && parse(under.fill).alpha >= SOLID) return under.fill
      if (under.kind === 'picture' && under !== shape) return under.source === null ? '#ffffff' : null
    }
    return background ?? '#ffffff'
  })
}
