import type { Element } from '@xmldom/xmldom'
import { at, attribute, childrenOf, numberOf } from './nodes.ts'

type Rgb = [number, number, number]

/** Colours by their names in the scheme ("accent1", "tx1"). */
export type Palette = Map<string, string>

/** What the names of text and ground mean where the slide master does not say. */
const DEFAULT_MAP: Record<string, string> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }

/** The few named colours that programs write. */
const PRESETS: Record<string, string> = {
  black: '000000', white: 'ffffff', red: 'ff0000', green: '008000', blue: '0000ff', yellow: 'ffff00', gray: '808080', grey: '808080',
  orange: 'ffa500', purple: '800080', darkBlue: '00008b', dkBlue: '00008b', lightGray: 'd3d3d3', ltGray: 'd3d3d3', darkGray: 'a9a9a9',
}

/** @param map the master's p:clrMap, or what a slide puts in its place */
export function paletteOf(theme: Element | null, map: Element | null): Palette {
  const palette: Palette = new Map()
  for (const entry of childrenOf(at(theme, 'themeElements', 'clrScheme'))) {
    const color = colorOf(entry, palette)
    if (color) palette.set(entry.localName ?? '', color)
  }
  for (const [name, meant] of Object.entries(DEFAULT_MAP)) {
    const color = palette.get(attribute(map, name) ?? meant)
    if (color) palette.set(name, color)
  }
  return palette
}

/** The colour that an element holds (a:solidFill, a:fillRef, a:bgRef), as CSS; null when it holds none. */
export function colorOf(holder: Element | null, palette: Palette): string | null {
  for (const element of childrenOf(holder)) {
    const base = baseColor(element, palette)
    if (base) return changed(base, element)
  }
  return null
}

/** The colour of the first fill among the children of an element; `undefined` when it says nothing of a fill. */
export function fillOf(holder: Element | null, palette: Palette): string | null | undefined {
  for (const child of childrenOf(holder)) {
    if (child.localName === 'noFill' || child.localName === 'grpFill' || child.localName === 'blipFill') return null
    if (child.localName === 'solidFill') return colorOf(child, palette)
    if (child.localName === 'pattFill') return colorOf(at(child, 'fgClr'), palette)
    if (child.localName === 'gradFill') return mean(childrenOf(at(child, 'gsLst')).map((stop) => colorOf(stop, palette)))
  }
  return undefined
}

function baseColor(element: Element, palette: Palette): string | null {
  const value = attribute(element, 'val') ?? ''
  switch (element.localName) {
    case 'srgbClr':
      return /^[\da-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : null
    case 'schemeClr':
      return palette.get(value) ?? null
    case 'sysClr': {
      const last = attribute(element, 'lastClr') ?? ''
      return /^[\da-f]{6}$/i.test(last) ? `#${last.toLowerCase()}` : value === 'window' ? '#ffffff' : '#000000'
    }
    case 'prstClr':
      return PRESETS[value] ? `#${PRESETS[value]}` : null
    case 'scrgbClr':
      return hex(['r', 'g', 'b'].map((name) => ((numberOf(element, name) ?? 0) / 100_000) * 255) as Rgb)
    default:
      return null
  }
}

/** Lighter and darker as DrawingML has it (ECMA-376 part 1, 20.1.2.3), tint and shade by mixing in sRGB. */
function changed(base: string, element: Element): string {
  let rgb = parse(base)
  let alpha = 1
  for (const change of childrenOf(element)) {
    const share = (numberOf(change, 'val') ?? 0) / 100_000
    if (change.localName === 'lumMod') rgb = withLightness(rgb, (lightness) => lightness * share)
    else if (change.localName === 'lumOff') rgb = withLightness(rgb, (lightness) => lightness + share)
    else if (change.localName === 'tint') rgb = rgb.map((part) => part * share + 255 * (1 - share)) as Rgb
    else if (change.localName === 'shade') rgb = rgb.map((part) => part * share) as Rgb
    else if (change.localName === 'alpha') alpha = share
  }
  return alpha >= 1 ? hex(rgb) : `${hex(rgb)}${byte(alpha * 255)}`
}

const byte = (part: number): string => Math.round(Math.min(255, Math.max(0, part))).toString(16).padStart(2, '0')
const hex = (rgb: Rgb): string => `#${rgb.map(byte).join('')}`
const parse = (color: string): Rgb => [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16)) as Rgb

function mean(colors: (string | null)[]): string | null {
  const known = colors.filter((color) => color !== null).map(parse)
  if (known.length === 0) return null
  return hex([0, 1, 2].map((part) => known.reduce((sum, rgb) => sum + (rgb[part] ?? 0), 0) / known.length) as Rgb)
}

/** Changes the lightness of a colour (0 to 1), hue and saturation kept. */
function withLightness(rgb: Rgb, change: (lightness: number) => number): Rgb {
  const [red, green, blue] = rgb.map((part) => part / 255) as Rgb
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  const span = most - least
  const lightness = (most + least) / 2
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * lightness - 1))
  const sectors = most === red ? ((green - blue) / span + 6) % 6 : most === green ? (blue - red) / span + 2 : (red - green) / span + 4
  const sector = span === 0 ? 0 : sectors
  const wanted = Math.min(1, Math.max(0, change(lightness)))
  const reach = saturation * Math.min(wanted, 1 - wanted)
  // "f(n)" of the CSS Color definition of HSL.
  const part = (offset: number): number => {
    const place = (offset + sector * 2) % 12
    return (wanted - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))) * 255
  }
  return [part(0), part(8), part(4)]
}
