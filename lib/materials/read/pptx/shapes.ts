import type { Element } from '@xmldom/xmldom'
import type { SlideBox, SlideLine, SlideText } from '#lib/materials/slide-view.ts'
import { colorOf, fillOf } from './colors.ts'
import { EMU } from './deck.ts'
import type { DraftItem, DraftShape } from './draft.ts'
import { readFrame } from './frames.ts'
import { boxOf, insideGroup, placeOf, WHOLE } from './geometry.ts'
import type { Place, Transform } from './geometry.ts'
import { at, attribute, childOf, childrenOf } from './nodes.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Part } from './parts.ts'
import { isMedia, readPicture } from './pictures.ts'
import { inheritedShapes, isFurniture, isTitle, placeholderOf } from './placeholders.ts'
import type { Placeholder } from './placeholders.ts'
import type { SlideContext } from './slide-context.ts'
import { fontScale, sharedStyles } from './text-styles.ts'
import type { StyleSources } from './text-styles.ts'

/** Groups within groups; deeper ones are left out. */
const MAX_DEPTH = 30
const FORMS: Record<string, SlideText['form']> =
  { ellipse: 'ellipse', flowChartConnector: 'ellipse', roundRect: 'round', flowChartAlternateProcess: 'round' }
const DRAWN_FORMS = /^(?:rect|roundRect|ellipse|round\dRect|snip\dRect|flowChart(?:Process|Connector|AlternateProcess))$/
const ANCHORS: Record<string, SlideText['anchor']> = { t: 'top', ctr: 'middle', b: 'bottom' }

/** The shapes of a part in the order they are painted. Of layouts and masters only what is no placeholder. */
export async function readShapes(
  parent: Element | null, part: Part, context: SlideContext, transform: Transform = WHOLE, depth = 0,
): Promise<DraftItem[]> {
  const items: DraftItem[] = []
  for (const element of childrenOf(parent)) {
    if (attribute(hiddenMark(element), 'hidden') === '1') continue
    if (element.localName === 'grpSp') {
      if (depth >= MAX_DEPTH) continue
      const members = await readShapes(element, part, context, insideGroup(element, transform), depth + 1)
      if (members.length > 0) items.push({ type: 'group', members })
    } else items.push(...(await readShape(element, part, context, transform)))
  }
  return items
}

const hiddenMark = (element: Element): Element | null =>
  at(childrenOf(element).find((child) => /^nv\w*Pr$/.test(child.localName ?? '')), 'cNvPr')

async function readShape(element: Element, part: Part, context: SlideContext, transform: Transform): Promise<DraftShape[]> {
  const placeholder = placeholderOf(element)
  if (placeholder && (isFurniture(placeholder) || part !== context.slide)) return []
  const inherited = inheritedShapes(placeholder, context.layout?.root ?? null, context.master?.root ?? null)
  const place = placeOf(at(element, 'spPr', 'xfrm') ?? childOf(element, 'xfrm'), transform)
    ?? inherited.map((shape) => placeOf(at(shape, 'spPr', 'xfrm'), WHOLE)).find((each) => each !== null) ?? null
  if (!place) return []
  const [box, turn] = [boxOf(place, context.deck), Math.round(place.turn)]
  const shape = { type: 'shape' as const, box, turn, paragraphs: [], caption: null, isTitle: false }
  if (element.localName === 'pic') {
    const picture = { ...shape, ...readPicture(element, part) }
    return isMedia(element) ? [picture, { ...shape, drawn: { kind: 'described', what: 'media' }, box: lowestStrip(shape.box) }] : [picture]
  }
  if (element.localName === 'cxnSp') return readLine(element, place, context).map((drawn) => ({ ...shape, turn: 0, drawn }))
  const sources = sourcesOf(element, placeholder, inherited, context)
  if (element.localName === 'graphicFrame') {
    return (await readFrame(element, part, context, sources)).map((frame) => ({ ...shape, ...frame }))
  }
  if (element.localName !== 'sp') return []
  return readText(element, inherited, { placeholder, sources, context, part }).map((text) => ({ ...shape, ...text }))
}

/** Of a film its first picture is shown, and below it what it is. */
const lowestStrip = ({ x, y, width, height }: SlideBox): SlideBox =>
  ({ x, y: y + height - Math.min(height, 0.1), width, height: Math.min(height, 0.1) })

function sourcesOf(element: Element, placeholder: Placeholder | null, inherited: Element[], context: SlideContext): StyleSources {
  const bodies = [element, ...inherited].map((shape) => childOf(shape, 'txBody')).filter((body) => body !== null)
  const lists = bodies.map((body) => childOf(body, 'lstStyle')).filter((list) => list !== null)
  return {
    lists: [...lists, ...sharedStyles(placeholder, context.master?.root ?? null, context.deck.textStyle)],
    fontReference: at(element, 'style', 'fontRef'), palette: context.palette, scale: fontScale(at(bodies[0], 'bodyPr')),
  }
}

type ReadText = Pick<DraftShape, 'drawn' | 'paragraphs' | 'isTitle' | 'caption'>
type TextOptions = { placeholder: Placeholder | null; sources: StyleSources; context: SlideContext; part: Part }

/** A text box, or a shape with or without text in it; none for what shows nothing. */
function readText(element: Element, inherited: Element[], { placeholder, sources, context, part }: TextOptions): ReadText[] {
  const { palette, deck } = context
  const shapes = [element, ...inherited]
  const body = childOf(element, 'txBody')
  const paragraphs = paragraphsOf(body, sources, deck.height / EMU, isTitle(placeholder))
  const styled = (paint: string): string | null => {
    const reference = at(element, 'style', paint)
    return reference && attribute(reference, 'idx') !== '0' ? colorOf(reference, palette) : null
  }
  const first = <T>(values: (T | undefined)[]): T | undefined => values.find((value) => value !== undefined)
  const ownFill = first(shapes.map((shape) => fillOf(childOf(shape, 'spPr'), palette)))
  const ownLine = first(shapes.map((shape) => fillOf(at(shape, 'spPr', 'ln'), palette)))
  const fill = ownFill === undefined ? styled('fillRef') : ownFill
  const line = ownLine === undefined ? styled('lnRef') : ownLine
  const settings = shapes.map((shape) => at(shape, 'txBody', 'bodyPr'))
  const setting = (name: string): string | null => settings.map((each) => attribute(each, name)).find((value) => value !== null) ?? null
  const form = FORMS[attribute(at(element, 'spPr', 'prstGeom'), 'prst') ?? ''] ?? 'rect'
  const drawn = { kind: 'text' as const, anchor: ANCHORS[setting('anchor') ?? 't'] ?? 'top', form, fill, line,
    isNowrap: setting('wrap') === 'none' }
  const picture = at(element, 'spPr', 'blipFill', 'blip') ? readPicture(element, part) : null
  const shown = paragraphs.length > 0 || ((fill !== null || line !== null) && isDrawable(element))
  return [
    ...(picture ? [{ ...picture, isTitle: false }] : []),
    ...(shown ? [{ drawn, paragraphs, isTitle: isTitle(placeholder) && paragraphs.length > 0, caption: null }] : []),
  ]
}

/** Forms drawn by hand (a:custGeom), arrows and the like would be wrong as boxes: without text they are left out. */
const isDrawable = (element: Element): boolean => DRAWN_FORMS.test(attribute(at(element, 'spPr', 'prstGeom'), 'prst') ?? '')

function readLine(element: Element, place: Place, { palette }: SlideContext): SlideLine[] {
  const own = fillOf(at(element, 'spPr', 'ln'), palette)
  const color = own === undefined ? colorOf(at(element, 'style', 'lnRef'), palette) : own
  return color ? [{ kind: 'line', color, isRising: place.isFlippedX !== place.isFlippedY }] : []
}
