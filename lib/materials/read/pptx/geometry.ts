import type { Element } from '@xmldom/xmldom'
import type { SlideBox } from '#lib/materials/slide-view.ts'
import { at, attribute, childOf, isOn, numberOf } from './nodes.ts'

/** From the coordinates inside a group to those of the slide, EMU. */
export type Transform = { x: number; y: number; scaleX: number; scaleY: number }

export const WHOLE: Transform = { x: 0, y: 0, scaleX: 1, scaleY: 1 }

/** A place in EMU of the slide; `turn` in degrees clockwise. */
export type Place = { x: number; y: number; width: number; height: number; turn: number; isFlippedX: boolean; isFlippedY: boolean }

const DEGREE = 60_000

/** `frame`: a:xfrm or p:xfrm. Null when it tells no size. */
export function placeOf(frame: Element | null, { x, y, scaleX, scaleY }: Transform): Place | null {
  const offset = childOf(frame, 'off')
  const extent = childOf(frame, 'ext')
  if (!offset || !extent) return null
  return {
    x: x + (numberOf(offset, 'x') ?? 0) * scaleX, y: y + (numberOf(offset, 'y') ?? 0) * scaleY,
    width: Math.max(0, numberOf(extent, 'cx') ?? 0) * scaleX, height: Math.max(0, numberOf(extent, 'cy') ?? 0) * scaleY,
    turn: (((numberOf(frame, 'rot') ?? 0) / DEGREE) % 360 + 360) % 360,
    isFlippedX: isOn(frame, 'flipH'), isFlippedY: isOn(frame, 'flipV'),
  }
}

/** What holds inside a group (p:grpSp). A group without a frame changes nothing. */
export function insideGroup(group: Element, outside: Transform): Transform {
  const frame = at(group, 'grpSpPr', 'xfrm')
  const place = placeOf(frame, outside)
  const childOffset = childOf(frame, 'chOff')
  const childExtent = childOf(frame, 'chExt')
  if (!place || !childOffset || !childExtent) return outside
  const scaleX = ratio(place.width, numberOf(childExtent, 'cx'), outside.scaleX)
  const scaleY = ratio(place.height, numberOf(childExtent, 'cy'), outside.scaleY)
  const [left, top] = [numberOf(childOffset, 'x') ?? 0, numberOf(childOffset, 'y') ?? 0]
  return { x: place.x - left * scaleX, y: place.y - top * scaleY, scaleX, scaleY }
}

const ratio = (size: number, of: number | null, otherwise: number): number => (of && size > 0 ? size / of : otherwise)

// Without the sign of a zero.
const share = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 10_000 + 0

/** In fractions of the slide, whose size is in EMU. A shape that stands on its side is given by the box it was turned from. */
export const boxOf = (place: Place, slide: { width: number; height: number }): SlideBox => ({
  x: share(place.x, slide.width), y: share(place.y, slide.height), width: share(place.width, slide.width),
    height: share(place.height, slide.height),
})

/** Where the whole picture stands in the box that shows the part a:srcRect leaves of it; null when it leaves all. */
export function cropOf(fill: Element | null): SlideBox | null {
  const cut = childOf(fill, 'srcRect')
  const [left, top, right, bottom] =
    ['l', 't', 'r', 'b'].map((side) => (Number(attribute(cut, side) ?? 0) || 0) / 100_000) as [number, number, number, number]
  const width = 1 - left - right
  const height = 1 - top - bottom
  if (![left, top, right, bottom].some((each) => each !== 0) || width <= 0.01 || height <= 0.01) return null
  return { x: share(-left, width), y: share(-top, height), width: share(1, width), height: share(1, height) }
}
