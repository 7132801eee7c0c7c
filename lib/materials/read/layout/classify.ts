import { countWords } from '#lib/materials/read/clean-text.ts'
import { joinStrays } from './join-strays.ts'
import type { Block, Line } from './page.ts'
import { CAPTION_RULES, DOT_LEADER, NO_HEADING_RULES, ruleFor } from './rules.ts'
import { HEADING_RATIO, levelOfSize } from './style.ts'
import type { DocumentStyle } from './style.ts'

const MAX_HEADING_WORDS = 16
const MAX_HEADING_LINES = 3
/** Levels given by the table of contents come first; those found by size or weight lie below them. */
export const FOUND_LEVELS = 100
/** Bold headings of the size of the text lie below all larger ones. */
const BOLD_LEVELS = 150
/** A title in the outline and one on the page that agree this far are one. */
const NUMBERING = /^(?:(?:chapter|section|part|kapitel|chapitre)\s+)?(?:[\divx]+(?:\.\d+)*[.:)]?|[A-Z](?:\.\d+)+)\s+/i
/** Text this much smaller than the rest is a note, a credit or part of a figure. */
const SMALL = 0.88
const MAX_STRAY_WORDS = 8
/** Less letters than this among the signs: a formula or numbers. */
const MIN_LETTERS = 0.5
const MIN_KEPT_SIGNS = 4
const MIN_KEPT_WORDS = 5

/** Titles of the outline that lead to a page, by their compared form, with their depth. */
export type PageTitles = Map<string, number>

/** Gives each block of a page its kind, and headings their level (0 is the outermost). */
export function classifyBlocks(blocks: Block[], style: DocumentStyle, titles: PageTitles): Block[] {
  const strays = new Set<Block>()
  const classified = blocks.map((block) => {
    const known = kindOf(block, style, titles)
    if (known.kind === 'table' && block.kind !== 'table') strays.add(known)
    return known
  })
  const joined = joinStrays(classified, (block) => strays.has(block))
  return joined.filter((block) => block.kind !== 'table' || isWorthKeeping(textOfBlock(block)))
}

function kindOf(block: Block, style: DocumentStyle, titles: PageTitles): Block {
  const text = textOfBlock(block)
  const depth = block.lines.length <= MAX_HEADING_LINES ? titles.get(titleKey(text)) : undefined
  if (depth !== undefined) return { ...block, kind: 'heading', level: depth }
  if (block.kind === 'code' || block.kind === 'table') return block
  const level = headingLevel(block, text, style)
  if (level !== null) return { ...block, kind: 'heading', level }
  if (ruleFor(text, CAPTION_RULES)) return { ...block, kind: 'caption' }
  if (isStray(block, text, style)) return { ...block, kind: 'table' }
  if (block.kind === 'prose' && isNote(block, text, style)) return { ...block, kind: 'caption' }
  return block
}

/** Single signs, tick marks of an axis and what cannot be read are left out. */
function isWorthKeeping(text: string): boolean {
  if ((text.match(/\p{L}{3,}/gu)?.length ?? 0) >= MIN_KEPT_WORDS) return true
  const unreadable = text.match(/\ufffd/g)?.length ?? 0
  const signs = text.replace(/[\s\d.,\ufffd]/g, '').length
  return signs >= MIN_KEPT_SIGNS && unreadable * 4 < signs
}

export function textOfBlock(block: Block): string {
  return block.lines.map((line) => line.text).join(' ')
}

/** A title without its number, case and signs, to compare. */
export function titleKey(title: string): string {
  return title.replace(NUMBERING, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function headingLevel(block: Block, text: string, style: DocumentStyle): number | null {
  const first = block.lines[0] as Line
  if (block.lines.length > MAX_HEADING_LINES || countWords(text) > MAX_HEADING_WORDS || ruleFor(text, NO_HEADING_RULES)) return null
  if (text.includes('\ufffd')) return null
  const numbered = /^(\d+(?:\.\d+)*)\.?\s/.exec(text)?.[1]
  if (first.size >= HEADING_RATIO * style.bodySize) {
    return first.cells > (numbered ? 2 : 1) ? null : FOUND_LEVELS + levelOfSize(first.size, style)
  }
  if (style.boldBody || !block.lines.every((line) => line.bold) || first.size < 0.95 * style.bodySize) return null
  if ((block.kind === 'bullet' && !numbered) || !block.lines.every((line) => isSetAsHeading(line, numbered !== undefined))) return null
  return BOLD_LEVELS + (numbered?.split('.').length ?? 0)
}

/** Bold text stands as a heading at the left of its column or in its middle; cells of a table stand elsewhere. */
function isSetAsHeading(line: Line, isNumbered: boolean): boolean {
  const { left, right } = line.column
  const isCentred = Math.abs(left + right - line.x - line.right) < line.size
  return line.cells <= (isNumbered ? 2 : 1) && (line.x - left < line.size || isCentred || line.rtl)
}

/** Labels of a figure, formulas, numbers: short, small or hardly any letters, and no sentence. */
function isStray(block: Block, text: string, style: DocumentStyle): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const isItem = block.kind === 'bullet' && /\p{L}{3}/u.test(text)
  if ((letters < MIN_LETTERS * text.replace(/\s/g, '').length && !isItem) || DOT_LEADER.test(text)) return true
  if (block.kind === 'bullet' || /[.?!:;,]["”’)]?$/.test(text)) return false
  const words = countWords(text)
  const size = block.lines[0]?.size ?? 0
  if (words <= MAX_STRAY_WORDS && size < SMALL * style.bodySize) return true
  return isFormula(text)
}

/** Hardly a word of three letters beside the signs. */
function isFormula(text: string): boolean {
  const words = text.match(/\p{L}{3,}/gu)?.length ?? 0
  return words <= 1 && /[=<>≤≥≈∈∑∏∫√±×÷→←↦∀∃|^_{}\ufffd]|\p{L}\(/u.test(text)
}

/** Footnotes and credits: smaller text in the lower part of the page. */
function isNote(block: Block, text: string, style: DocumentStyle): boolean {
  const first = block.lines[0] as Line
  return first.size < SMALL * style.bodySize && /^[*†‡§\d(]/.test(text) && first.baseline > style.bodySize * 20
}
