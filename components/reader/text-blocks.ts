import type { FlowBlock } from '#lib/materials/flow-view.ts'
import type { ReaderPage, ReaderSentence } from '#lib/materials/reader/view.ts'

/** The sentences of a paragraph, in order. */
type Item = ReaderSentence[]
export type ListItem = { label: string | null; sentences: Item; children: ListItem[] }
export type TableRow = { cells: string[]; isHeader: boolean; sentence: ReaderSentence }

/** What a clean page is set from. */
export type TextBlock =
  | { kind: 'heading'; level: number; sentences: Item }
  | { kind: 'prose' | 'caption' | 'maths'; sentences: Item }
  | { kind: 'quote' | 'lines'; items: Item[] }
  | { kind: 'list'; items: ListItem[] }
  | { kind: 'code'; language: string | null; isOutput: boolean; items: Item[] }
  | { kind: 'table'; rows: TableRow[] }
  | { kind: 'picture'; source: string; alt: string | null }

type View<K extends FlowBlock['kind']> = Extract<FlowBlock, { kind: K }>
type Told = Exclude<FlowBlock, View<'picture'>>

/**
 * Blocks of a page of text: what its view tells of a paragraph, else what its sentences say of themselves. Bullets that follow
 * each other make one list, rows one table, parts of a listing one listing.
 */
export function blocksOf({ sentences, view }: Pick<ReaderPage, 'sentences' | 'view'>): TextBlock[] {
  const flow = view?.kind === 'flow' ? view.blocks : []
  const told = new Map(flow.filter((block): block is Told => block.kind !== 'picture').map((block) => [block.paragraph, block]))
  const pictures = flow.filter((block): block is View<'picture'> => block.kind === 'picture')
  const blocks: TextBlock[] = []
  let shown = 0
  const picturesBefore = (paragraph: number): void => {
    for (let picture = pictures[shown]; picture && picture.before !== null && picture.before <= paragraph; picture = pictures[++shown]) {
      blocks.push({ kind: 'picture', source: picture.source, alt: picture.alt })
    }
  }
  for (const item of paragraphsOf(sentences)) {
    const paragraph = item[0]?.paragraph ?? 0
    picturesBefore(paragraph)
    addParagraph(blocks, item, told.get(paragraph) ?? null)
  }
  for (const { source, alt } of pictures.slice(shown)) blocks.push({ kind: 'picture', source, alt })
  return blocks
}

/** In older versions each line of code or of a table is told apart only by its number. */
function paragraphsOf(sentences: ReaderSentence[]): Item[] {
  const paragraphs: Item[] = []
  for (const sentence of sentences) {
    const last = paragraphs.at(-1)
    const isSame = last?.[0]?.paragraph === sentence.paragraph && last[0].block === sentence.block
    if (last && isSame) last.push(sentence)
    else paragraphs.push([sentence])
  }
  return paragraphs
}

function addParagraph(blocks: TextBlock[], item: Item, told: Told | null): void {
  const last = blocks.at(-1)
  const [first] = item
  if (!first) return
  switch (told?.kind ?? first.block) {
    case 'heading':
      blocks.push({ kind: 'heading', level: told?.kind === 'heading' ? told.level : 0, sentences: item })
      break
    case 'maths':
      blocks.push({ kind: 'maths', sentences: item })
      break
    case 'quote':
      if (last?.kind === 'quote') last.items.push(item)
      else blocks.push({ kind: 'quote', items: [item] })
      break
    case 'bullet': {
      const list = last?.kind === 'list' ? last : { kind: 'list' as const, items: [] }
      if (list !== last) blocks.push(list)
      const bullet = told?.kind === 'bullet' ? told : null
      levelOf(list.items, bullet?.level ?? 0).push({ label: bullet?.label ?? null, sentences: item, children: [] })
      break
    }
    case 'code': {
      const code = told?.kind === 'code' ? told : null
      if (last?.kind === 'code' && (code === null || code.continues)) last.items.push(item)
      else blocks.push({ kind: 'code', language: code?.language ?? null, isOutput: code?.isOutput ?? false, items: [item] })
      break
    }
    case 'row': {
      if (told?.kind !== 'row') break
      const row = { cells: told.cells, isHeader: told.isHeader, sentence: first }
      // A head after rows that are none begins another table.
      const goesOn = last?.kind === 'table' && (!row.isHeader || last.rows.every(({ isHeader }) => isHeader))
      if (last?.kind === 'table' && goesOn) last.rows.push(row)
      else blocks.push({ kind: 'table', rows: [row] })
      break
    }
    case 'table':
      if (last?.kind === 'lines') last.items.push(item)
      else blocks.push({ kind: 'lines', items: [item] })
      break
    default:
      blocks.push({ kind: first.block === 'caption' ? 'caption' : 'prose', sentences: item })
  }
}

/** Where an item of this depth goes: into the last item of each level above, as far as there is one. */
function levelOf(items: ListItem[], level: number): ListItem[] {
  const parent = level > 0 ? items.at(-1) : undefined
  return parent ? levelOf(parent.children, level - 1) : items
}
