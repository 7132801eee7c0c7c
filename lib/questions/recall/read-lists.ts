import type { RecallPoint, RecallSentence } from './card.ts'

/** A list as it stands: its points, and the line that leads to them. */
export type List = { lead: string | null; points: RecallPoint[]; pages: number[] }

/** Farther in than a slip of the layout, nearer than another column: the line belongs to the one above. */
const SLIP = 0.012
const COLUMN = 0.16

type Item = { point: RecallPoint; indent: number | null; page: number; below: Item[] }
type Paragraph = readonly [RecallSentence, ...RecallSentence[]]

/** "Well-known strategies include" leads to its list; "This is done in practice." does not. */
const LEADS = /[:：]\s*$|[^.!?。！？…)"”\s]\s*$/u
const LONGEST_LEAD = 220
/** "that is," right before a formula: the point goes on in it. */
const GOES_ON = /[,:：]\s*$/u

const paragraphsOf = (sentences: readonly RecallSentence[]): Paragraph[] =>
  [...Map.groupBy(sentences, (sentence) => sentence.paragraph).values()]
    .flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []))

/** The lists of a stretch in order. What is set farther in belongs to the point above it; what a formula ends is no list. */
export function readLists(sentences: readonly RecallSentence[]): List[] {
  const lists: List[] = []
  let items: Item[] = []
  let lead: string | null = null
  let last: string | null = null
  const close = (next: RecallSentence | null): void => {
    const isCut = last !== null && GOES_ON.test(last) && (next?.block === 'code' || next?.block === 'table')
    if (items.length > 0 && !isCut) lists.push(listOf(items, lead))
    items = []
  }
  for (const paragraph of paragraphsOf(sentences)) {
    const [first] = paragraph
    const text = textOf(paragraph)
    if (first.block === 'bullet') put(items, itemOf(paragraph))
    else {
      close(first)
      lead = first.block === 'prose' ? leadOf(paragraph.at(-1) ?? first) : null
    }
    last = text
  }
  close(null)
  return lists
}

/** Lines without signs before them, one under the other: the points of a slide that has no list. */
export function readLines(sentences: readonly RecallSentence[]): List | null {
  const paragraphs = paragraphsOf(sentences).filter(([first]) => first.block !== 'heading')
  const lefts = paragraphs.map(([first]) => first.indent ?? -1)
  const isAligned = lefts.every((left) => left >= 0) && Math.max(...lefts) - Math.min(...lefts) < SLIP
  if (!isAligned || paragraphs.some(([first, ...rest]) => first.block !== 'prose' || rest.length > 0)) return null
  return listOf(paragraphs.map(itemOf), null)
}

const textOf = (paragraph: Paragraph): string => paragraph.map(({ text }) => text).join(' ')
/** What needs the sentence before it ("It is often used for:") leads nobody who does not see that. */
const leadOf = ({ text, traits }: RecallSentence): string | null =>
  (text.length <= LONGEST_LEAD && LEADS.test(text) && !traits.includes('dependent') ? text : null)

function itemOf(paragraph: Paragraph): Item {
  const [{ id, indent, page }] = paragraph
  return { point: { text: tidy(textOf(paragraph)), sentenceId: id }, indent, page, below: [] }
}

/** Without the comma and the short word that tie a point to the next: "beam search, and". */
const tidy = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().replace(/[,;]\s+\p{Ll}{1,3}$/u, '').replace(/\s*[,;]$/, '')

function put(items: Item[], item: Item): void {
  const above = items.at(-1)
  const deeper = above && above.indent !== null && item.indent !== null ? item.indent - above.indent : 0
  if (above && deeper > SLIP && deeper < COLUMN) above.below.push(item)
  else items.push(item)
}

/** One point with everything under it is the lead to what stands under it. */
function listOf(items: Item[], lead: string | null): List {
  const [only] = items
  if (items.length === 1 && only && only.below.length > 1) {
    const below: Item[] = []
    for (const item of only.below) put(below, { ...item, below: [] })
    return listOf(below, only.point.text)
  }
  return { lead, points: items.map(wholePoint), pages: [...new Set(items.map(({ page }) => page))] }
}

const wholePoint = ({ point, below }: Item): RecallPoint =>
  ({ ...point, text: [point.text, ...below.map((item) => item.point.text)].join('\n') })
