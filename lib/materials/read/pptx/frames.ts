import type { Element } from '@xmldom/xmldom'
import type { BlockKind } from '#lib/materials/document.ts'
import type { SlideDescribed, SlideParagraph } from '#lib/materials/slide-view.ts'
import { readChart, readExtendedChart } from './charts.ts'
import { EMU } from './deck.ts'
import { readDiagram } from './diagrams.ts'
import type { DraftShape } from './draft.ts'
import { allOf, at, childOf, relation } from './nodes.ts'
import type { DraftParagraph } from './paragraphs.ts'
import { loadPart } from './parts.ts'
import type { Part } from './parts.ts'
import { descriptionOf, readPicture } from './pictures.ts'
import type { SlideContext } from './slide-context.ts'
import { readTable } from './tables.ts'
import type { StyleSources } from './text-styles.ts'

type Read = Pick<DraftShape, 'drawn' | 'paragraphs' | 'caption'>

/** Points; text that stands for a drawing is set small. */
const TOLD_SIZE = 14

/** What stands in a graphic frame: a table, a chart, a diagram, an object of another program. */
export async function readFrame(frame: Element, part: Part, context: SlideContext, sources: StyleSources): Promise<Read[]> {
  const data = at(frame, 'graphic', 'graphicData')
  const height = context.deck.height / EMU
  const { caption } = descriptionOf(frame)
  const table = childOf(data, 'tbl')
  if (table) {
    const { rows, size } = readTable(table, sources, height)
    return rows.length === 0 ? [] : [{ drawn: { kind: 'table', size, rows }, paragraphs: [], caption }]
  }
  const told = (what: SlideDescribed['what'], paragraphs: DraftParagraph[]): Read[] =>
    [{ drawn: { kind: 'described', what }, paragraphs, caption }]
  const target = (element: Element | null, name: string): string | undefined => part.relations.get(relation(element, name) ?? '')?.target
  const chart = childOf(data, 'chart')
  if (chart) {
    const name = target(chart, 'id')
    const loaded = name === undefined ? null : await loadPart(context.zip, name)
    const text = loaded && (allOf(loaded.root, 'plotAreaRegion').length > 0 ? readExtendedChart(loaded.root) : readChart(loaded.root))
    return told('chart', [...(text?.title ? [toldLine('caption', text.title, 0, height)] : []),
      ...(text?.rows ?? []).map((row) => toldLine('table', row, 0, height))])
  }
  const diagram = childOf(data, 'relIds')
  if (diagram) {
    const name = target(diagram, 'dm')
    const loaded = name === undefined ? null : await loadPart(context.zip, name)
    return told('diagram', (loaded ? readDiagram(loaded.root) : []).map(({ text, level }) => toldLine('bullet', text, level, height)))
  }
  const picture = allOf(data, 'pic')[0]
  const read = picture ? readPicture(picture, part) : null
  if (read?.drawn.source) return [{ ...read, caption: read.caption ?? caption }]
  return told('object', [])
}

function toldLine(kind: BlockKind, text: string, level: number, slideHeight: number): DraftParagraph {
  const drawn: SlideParagraph = {
    paragraph: null, text: null, level, bullet: kind === 'bullet' ? '•' : null, bold: kind === 'caption', align: 'left', color: null,
    size: Math.round((TOLD_SIZE / slideHeight) * 10_000) / 10_000,
  }
  return { kind, text, drawn }
}
