import type { SentenceSpan } from '#lib/language/sentences.ts'
import type { TextBox } from '#lib/materials/document.ts'
import { joinAtHyphen } from './hyphens.ts'
import type { Vocabulary } from './hyphens.ts'
import { textOfPieces } from './lines.ts'
import { sentencesOfParagraph } from './long-sentences.ts'
import { packBoxes, round } from './pack-boxes.ts'
import type { Block, Line, Piece } from './page.ts'
import type { Paragraph } from './paragraph.ts'
import { BULLET_RULES, ruleFor } from './rules.ts'

/** What turning blocks into text needs to know of the document. */
export type TextContext = {
  /** Sizes of the pages met so far, in points. */
  pageSizes: Map<number, { width: number; height: number }>
  vocabulary: Vocabulary
  isKnownWord: (word: string) => boolean
  locale: string
}

/** Signs of bullets are drawn, not said: they are left out of the text. Numbers and letters of items stay. */
const SIGN_RULES = new Set(['bullet sign', 'dash'])
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，]/u
/** Pieces smaller than this share of their line are exponents and keep boxes of their own. */
const SCRIPT_SIZE = 0.85
/** Lines of a table or listing in one unit: longer ones would burst a passage. */
const MAX_UNIT_LINES = 10

/** The text of a block with a box for each word, lines joined, broken words mended; cut into sentences. */
export function paragraphOfBlock(block: Block, context: TextContext): Paragraph {
  const isVerbatim = block.kind === 'code' || block.kind === 'table'
  let text = ''
  const boxes: TextBox[] = []
  const lineEnds: number[] = []
  for (const [index, line] of block.lines.entries()) {
    const pieces = index === 0 && block.kind === 'bullet' ? withoutSign(line) : line.pieces
    const before = block.lines[index - 1]
    if (before && pieces[0]) {
      lineEnds.push(text.length)
      if (isVerbatim) text += '\n'
      else {
        const joint = jointOf(text, pieces, context)
        if (joint.cut > 0) {
          text = text.slice(0, -joint.cut)
          const last = boxes.at(-1)
          if (last) last.end = Math.max(last.start, text.length)
        }
        text += joint.space
      }
    }
    for (const [at, piece] of pieces.entries()) {
      if (at > 0 && piece.spaceBefore) text += isVerbatim && isWideGap(pieces[at - 1], piece) ? '  ' : ' '
      const start = text.length
      text += piece.text
      boxes.push(boxOfPiece(piece, line, start, text.length, context))
    }
  }
  const page = block.lines[0]?.page ?? 0
  const sentences = isVerbatim ? unitsOfLines(text, lineEnds) : sentencesOf(text, block, context.locale)
  return { kind: block.kind, level: block.level, text, boxes: packed(boxes, sentences, context), sentences, page }
}

function withoutSign(line: Line): Piece[] {
  const rule = ruleFor(line.text, BULLET_RULES)
  const sign = rule && SIGN_RULES.has(rule.name) ? rule.pattern.exec(line.text)?.[1] : undefined
  const [first, ...rest] = line.pieces
  if (!sign || !first?.text.startsWith(sign)) return line.pieces
  const left = first.text.slice(sign.length)
  return left === '' ? rest : [{ ...first, text: left }, ...rest]
}

/** How the next line is joined to the text so far: what is cut off it and what stands between. */
function jointOf(text: string, pieces: Piece[], context: TextContext): { cut: number; space: string } {
  const next = textOfPieces(pieces.slice(0, 3))
  const hyphen = joinAtHyphen(text.slice(-60), next, context.vocabulary, context.isKnownWord)
  if (hyphen === 'mended') return { cut: 1, space: '' }
  if (hyphen === 'kept' || /\S[—/]$/u.test(text)) return { cut: 0, space: '' }
  if (UNSPACED.test(text.at(-1) ?? '') && UNSPACED.test(next[0] ?? '')) return { cut: 0, space: '' }
  return { cut: 0, space: ' ' }
}

function isWideGap(before: Piece | undefined, piece: Piece): boolean {
  return before !== undefined && piece.x - before.x - before.width > piece.size
}

function boxOfPiece(piece: Piece, line: Line, start: number, end: number, context: TextContext): TextBox {
  const size = context.pageSizes.get(line.page) ?? { width: 1, height: 1 }
  // Words of a line share its height, so that a highlight is one even bar.
  const isScript = piece.size < SCRIPT_SIZE * line.size && piece.text !== '\ufffd'
  const [top, bottom] = isScript ? [piece.y, piece.y + piece.height] : [line.top, line.bottom]
  return {
    page: line.page, x: round(piece.x / size.width), y: round(top / size.height),
    width: round(piece.width / size.width), height: round((bottom - top) / size.height), start, end,
  }
}

function packed(boxes: TextBox[], sentences: SentenceSpan[], context: TextContext): TextBox[] {
  const size = context.pageSizes.get(boxes[0]?.page ?? 0)
  return packBoxes(boxes, size ? size.height / size.width : 1, new Set(sentences.map((sentence) => sentence.start)))
}

function sentencesOf(text: string, block: Block, locale: string): SentenceSpan[] {
  if (block.kind === 'heading') return text === '' ? [] : [{ start: 0, end: text.length }]
  const spans = sentencesOfParagraph(text, locale)
  const first = spans[0]
  // The label of a numbered item is text, but not part of what the item says.
  const label = block.kind === 'bullet' ? ruleFor(text, BULLET_RULES)?.pattern.exec(text)?.[0].length : undefined
  if (first && label && label < first.end) first.start = label
  return spans
}

function unitsOfLines(text: string, lineEnds: number[]): SentenceSpan[] {
  const units: SentenceSpan[] = []
  let start = 0
  for (let index = MAX_UNIT_LINES - 1; index < lineEnds.length; index += MAX_UNIT_LINES) {
    const end = lineEnds[index] as number
    units.push({ start, end })
    start = end + 1
  }
  return start < text.length ? [...units, { start, end: text.length }] : units
}
