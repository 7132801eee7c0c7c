import { sentencesOfParagraph } from '#lib/materials/read/layout/long-sentences.ts'
import type { Paragraph } from '#lib/materials/read/layout/paragraph.ts'
import { CELL_JOINT } from '#lib/materials/slide-view.ts'
import type { SlideParagraph, SlideRow, SlideShape, SlideView } from '#lib/materials/slide-view.ts'
import { EMU } from './deck.ts'
import type { DraftItem, DraftShape } from './draft.ts'
import { lineBoxes, rowBoxes } from './line-boxes.ts'
import { at, childOf, childrenOf } from './nodes.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { DraftParagraph } from './paragraphs.ts'
import type { Part } from './parts.ts'
import { placeholderOf } from './placeholders.ts'
import { around, inReadingOrder } from './reading-order.ts'
import { readShapes } from './shapes.ts'
import { backgroundOf, notesPart, partsBehind, shapesRoot } from './slide-context.ts'
import type { SlideContext } from './slide-context.ts'
import { titleShape } from './title.ts'

/** Lines of code in one unit: longer ones would burst a passage. */
const UNIT_LINES = 10
const MOST_DRAWINGS = 500

/** `title`: null for a slide without one. `body` without the title, in reading order. Notes are the speaker's. */
export type ReadSlide = { title: Paragraph | null; body: Paragraph[]; notes: Paragraph[]; view: SlideView }

type Place = { page: number; aspect: number; locale: string; takeNumber: () => number }

type SlideOptions = {
  page: number
  /** Gives the next number of a paragraph. */
  takeNumber: () => number
  /** The title under which the slide before it stood: said again, it is drawn but is no new heading. */
  saidTitle: string | null
  locale: string
}

/** Reads one slide: its text in reading order, and how it is drawn. */
export async function readSlide(context: SlideContext, { page, takeNumber, saidTitle, locale }: SlideOptions): Promise<ReadSlide> {
  const { deck, slide } = context
  const items = await readShapes(shapesRoot(slide), slide, context)
  const ordered = orderOf(items)
  const title = titleShape(ordered)
  const place: Place = { page, aspect: deck.width / deck.height, locale, takeNumber }
  if (title) joinTitle(title)
  const isRepeated = title !== null && title.paragraphs[0]?.text === saidTitle
  const heading = title && !isRepeated ? textParagraphs(title, place)[0] ?? null : null
  const rows = new Map<DraftShape, SlideRow[]>()
  const captions = new Map<DraftShape, number>()
  const body: Paragraph[] = []
  for (const shape of ordered) {
    if (shape !== title) body.push(...(shape.drawn.kind === 'table' ? tableParagraphs(shape, place, rows) : textParagraphs(shape, place)))
    if (shape.caption === null) continue
    const caption = numbered({ kind: 'caption', text: shape.caption }, place)
    captions.set(shape, caption.number ?? 0)
    body.push({ ...caption, boxes: rowBoxes([shape.caption], shape.box, page) })
  }
  const notes = await readNotes(context, place)
  const behind = (await Promise.all(partsBehind(context).map((part) => readShapes(shapesRoot(part), part, context)))).flat()
  const { color, picture } = backgroundOf(context)
  const ground: SlideShape[] = picture === null ? []
    : [{ kind: 'picture', source: picture, alt: null, caption: null, crop: null, x: 0, y: 0, width: 1, height: 1 }]
  const shapes = painted([...flatten(behind), ...flatten(items)])
    .map((shape) => drawn(shape, rows.get(shape) ?? [], captions.get(shape) ?? null))
  const view = { kind: 'slide' as const, background: color, shapes: [...ground, ...shapes], notes: notes.map(({ number }) => number ?? 0) }
  return { title: heading, body, notes, view }
}

const flatten = (items: DraftItem[]): DraftShape[] => items.flatMap((item) => (item.type === 'group' ? flatten(item.members) : [item]))

const hasText = ({ drawn: { kind }, paragraphs, caption }: DraftShape): boolean =>
  kind === 'table' || paragraphs.length > 0 || caption !== null

/** Shapes with text, as they are read; what is grouped stays together. */
function orderOf(items: DraftItem[]): DraftShape[] {
  const placed = items.flatMap((item) => {
    const shapes = flatten([item]).filter(hasText)
    return shapes.length === 0 ? [] : [{ item, box: around(shapes.map(({ box }) => box)) }]
  })
  const ordered = inReadingOrder(placed).flatMap(({ item }) => (item.type === 'group' ? orderOf(item.members) : [item]))
  return [...ordered.filter(({ isTitle }) => isTitle), ...ordered.filter(({ isTitle }) => !isTitle)]
}

/** All that has text, and of drawings as many as one can take in: some are made of thousands of lines. */
function painted(shapes: DraftShape[]): DraftShape[] {
  let left = MOST_DRAWINGS
  return shapes.filter((shape) => hasText(shape) || left-- > 0)
}

/** A title of two paragraphs is one heading. */
function joinTitle(shape: DraftShape): void {
  const [first] = shape.paragraphs
  if (first) shape.paragraphs = [{ ...first, kind: 'heading', text: shape.paragraphs.map(({ text }) => text).join(' ') }]
}

type Told = Pick<DraftParagraph, 'kind' | 'text'>

function numbered({ kind, text }: Told, { page, locale, takeNumber }: Place, label: string | null = null): Paragraph {
  const isWhole = kind === 'heading' || kind === 'table'
  const sentences = kind === 'code' ? unitsOfCode(text) : isWhole ? [{ start: 0, end: text.length }] : sentencesOfParagraph(text, locale)
  const first = sentences[0]
  // The number of an item is text, but not part of what the item says.
  if (first && label !== null && text.startsWith(`${label} `)) first.start = label.length + 1
  const own = sentences.filter(({ start, end }) => end > start)
  return { kind, level: kind === 'heading' ? 1 : 0, text, boxes: [], sentences: own, page, number: takeNumber() }
}

function textParagraphs(shape: DraftShape, place: Place): Paragraph[] {
  const { drawn: { kind, ...settings }, paragraphs, box } = shape
  const anchor = kind === 'text' && 'anchor' in settings ? settings.anchor : 'top'
  const boxes = lineBoxes(paragraphs.map(({ text, drawn: style }) => ({ text, style })),
    { box, anchor, page: place.page, aspect: place.aspect })
  return paragraphs.map((draft, index) => {
    const paragraph = numbered(draft, place, draft.drawn.bullet)
    draft.drawn.paragraph = paragraph.number ?? null
    return { ...paragraph, boxes: boxes[index] ?? [] }
  })
}

function tableParagraphs(shape: DraftShape, place: Place, drawnRows: Map<DraftShape, SlideRow[]>): Paragraph[] {
  if (shape.drawn.kind !== 'table') return []
  const { rows } = shape.drawn
  const texts = rows.map(({ cells }) => cells.join(CELL_JOINT))
  const boxes = rowBoxes(texts, shape.box, place.page)
  const paragraphs = texts.map((text, index) => ({ ...numbered({ kind: 'table', text }, place), boxes: boxes.slice(index, index + 1) }))
  drawnRows.set(shape, rows.map((row, index) => ({ ...row, paragraph: paragraphs[index]?.number ?? 0 })))
  return paragraphs
}

async function readNotes(context: SlideContext, place: Place): Promise<Paragraph[]> {
  const part: Part | null = await notesPart(context)
  const bodies = part ? childrenOf(shapesRoot(part)).filter((shape) => placeholderOf(shape)?.type === 'body') : []
  const sources = { lists: [], fontReference: null, palette: context.palette, scale: 1 }
  return bodies
    .flatMap((shape) => paragraphsOf(at(childOf(shape, 'txBody')), sources, context.deck.height / EMU, false))
    .map((draft) => numbered(draft, place, draft.drawn.bullet))
}

function unitsOfCode(text: string): { start: number; end: number }[] {
  const units: { start: number; end: number }[] = []
  const lines = text.split('\n')
  let start = 0
  for (let first = 0; first < lines.length; first += UNIT_LINES) {
    const { length } = lines.slice(first, first + UNIT_LINES).join('\n')
    units.push({ start, end: start + length })
    start += length + 1
  }
  return units
}

/** The text of what carries no number (a title said again, what a master prints) is kept with it. */
const drawnParagraph = ({ text, drawn: paragraph }: DraftParagraph): SlideParagraph =>
  (paragraph.paragraph === null ? { ...paragraph, text } : paragraph)

function drawn(shape: DraftShape, rows: SlideRow[], caption: number | null): SlideShape {
  const place = { ...shape.box, ...(shape.turn === 0 ? {} : { turn: shape.turn }) }
  const paragraphs = shape.paragraphs.map(drawnParagraph)
  if (shape.drawn.kind === 'table') return { ...place, ...shape.drawn, rows }
  if (shape.drawn.kind === 'picture') return { ...place, ...shape.drawn, caption }
  if (shape.drawn.kind === 'line') return { ...place, ...shape.drawn }
  return { ...place, ...shape.drawn, paragraphs }
}
