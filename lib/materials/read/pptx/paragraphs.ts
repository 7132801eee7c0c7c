import type { Element } from '@xmldom/xmldom'
import type { BlockKind } from '#lib/materials/document.ts'
import { cleanText } from '#lib/materials/read/clean-text.ts'
import { BULLET_RULES, ruleFor } from '#lib/materials/read/layout/rules.ts'
import type { SlideParagraph } from '#lib/materials/slide-view.ts'
import { ItemNumbers, symbolsAsText } from './bullets.ts'
import { linearMaths } from './maths.ts'
import { allOf, at, attribute, childOf, childrenOf } from './nodes.ts'
import { CODE_FONTS, matchesAny } from './rules.ts'
import { alignment, bulletStyle, levelOf, runStyle } from './text-styles.ts'
import type { RunStyle, StyleSources } from './text-styles.ts'

/** `text` begins with the number of its item, if it has one; `drawn` is how it looks, its `paragraph` still to be given. */
export type DraftParagraph = { kind: BlockKind; text: string; drawn: SlideParagraph }

/** `isCode`: all of it is set in a font of even width. */
type Line = DraftParagraph & { isCode: boolean }

type Piece = { text: string; style: RunStyle }

const PLAIN: RunStyle = { size: 18, bold: false, color: null, face: null }

/** Fields that are furniture of a slide. */
const FURNITURE_FIELD = /^(?:slidenum|datetime|footer|header)/
/** Signs of bullets are drawn, not said; numbers typed by hand stay. */
const TYPED_SIGNS = new Set(['bullet sign', 'dash'])
const ENDED = /[.!?:;…。？！]["”’)]?$/u

/**
 * The paragraphs of a text body, empty ones left out. Lines parted by hand are paragraphs of their own unless one goes on
 * with the other; lines of code that follow each other are one.
 * @param slideHeight in points
 */
export function paragraphsOf(body: Element | null, sources: StyleSources, slideHeight: number, isTitle: boolean): DraftParagraph[] {
  const numbers = new ItemNumbers()
  const lines: Line[] = []
  for (const paragraph of childrenOf(body)) {
    if (paragraph.localName !== 'p') continue
    const own = childOf(paragraph, 'pPr')
    const parts = joinParts(linesOf(paragraph, own, sources), isTitle)
    const isEmpty = parts.every((pieces) => textOf(pieces).trim() === '')
    const bullet = isEmpty || isTitle ? null : numbers.next(levelOf(own), bulletStyle(own, sources))
    for (const [index, pieces] of parts.entries()) {
      lines.push(lineOf(pieces, { bullet: index === 0 ? bullet : null, level: levelOf(own), align: alignment(own, sources), slideHeight }))
    }
  }
  return joinCode(lines)
}

function linesOf(paragraph: Element, own: Element | null, sources: StyleSources): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const child of childrenOf(paragraph)) {
    if (child.localName === 'br') {
      lines.push([])
      continue
    }
    const text = textOfRun(child)
    // A vertical tab is a line break typed as a sign.
    for (const [index, part] of text.split(/\v|_x000B_/).entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ text: part, style: runStyle(childOf(child, 'rPr'), own, sources) })
    }
  }
  return lines
}

function textOfRun(child: Element): string {
  if (child.localName === 'm') return allOf(child, 'oMath').map((formula) => linearMaths(formula)).join(' ')
  if (child.localName === 'fld' && FURNITURE_FIELD.test(child.getAttribute('type') ?? '')) return ''
  if (child.localName !== 'r' && child.localName !== 'fld') return ''
  const text = childOf(child, 't')?.textContent ?? ''
  const faces = ['sym', 'latin'].map((name) => attribute(at(child, 'rPr', name), 'typeface'))
  return symbolsAsText(text, faces[0] ?? null, faces[1] ?? null)
}

const textOf = (pieces: Piece[]): string => pieces.map(({ text }) => text).join('')
const isSetAsCode = (pieces: Piece[]): boolean => {
  const said = pieces.filter(({ text }) => text.trim() !== '')
  return said.length > 0 && said.every(({ style }) => style.face !== null && matchesAny(style.face, CODE_FONTS))
}

/** Lines of a title are one; else a line goes on with the one before when that has no end and it begins small. */
function joinParts(lines: Piece[][], isTitle: boolean): Piece[][] {
  const parts: Piece[][] = []
  for (const line of lines) {
    const before = parts.at(-1)
    const goesOn = before && !isSetAsCode(line) && !ENDED.test(textOf(before).trim()) && /^\s*\p{Ll}/u.test(textOf(line))
    if (before && (isTitle || goesOn)) before.push({ text: ' ', style: line[0]?.style ?? PLAIN }, ...line)
    else parts.push([...line])
  }
  return parts
}

type Setting = Pick<SlideParagraph, 'bullet' | 'level' | 'align'> & { slideHeight: number }

function lineOf(pieces: Piece[], { slideHeight, ...setting }: Setting): Line {
  const isCode = isSetAsCode(pieces)
  const raw = cleanText(textOf(pieces))
  let text = isCode ? raw.replaceAll('\t', '    ').trimEnd() : raw.replace(/\s+/g, ' ').trim()
  let { bullet } = setting
  const typed = isCode || bullet !== null ? null : ruleFor(text, BULLET_RULES)
  if (typed && TYPED_SIGNS.has(typed.name)) {
    const sign = typed.pattern.exec(text)?.[1] ?? ''
    bullet = sign
    text = text.slice(sign.length).trim()
  } else if (bullet !== null && text !== '' && /[\p{L}\p{N}]/u.test(bullet)) text = `${bullet} ${text}`
  const style = mainStyle(pieces)
  const drawn = {
    ...setting, bullet, paragraph: null, text: null,
    size: Math.round(((style?.size ?? 18) / slideHeight) * 10_000) / 10_000, bold: style?.bold ?? false, color: style?.color ?? null,
  }
  return { kind: isCode ? 'code' : bullet !== null || typed ? 'bullet' : 'prose', text, drawn, isCode }
}

/** The style that most of the letters have. */
function mainStyle(pieces: Piece[]): RunStyle | null {
  const letters = new Map<string, { style: RunStyle; count: number }>()
  for (const { text, style } of pieces) {
    const key = JSON.stringify(style)
    const entry = letters.get(key) ?? { style, count: 0 }
    entry.count += text.length
    letters.set(key, entry)
  }
  return [...letters.values()].toSorted((a, b) => b.count - a.count)[0]?.style ?? null
}

/** Lines of code are one listing, with the empty lines between them; a single line of few words among prose stays prose. */
function joinCode(lines: Line[]): DraftParagraph[] {
  const joined: Line[] = []
  let empty = 0
  for (const line of lines) {
    const before = joined.at(-1)
    if (line.text === '') empty++
    else {
      if (line.isCode && before?.isCode) before.text += `${'\n'.repeat(empty + 1)}${line.text}`
      else joined.push({ ...line, drawn: { ...line.drawn } })
      empty = 0
    }
  }
  return joined.map(({ kind, text, drawn, isCode }) => (isCode ? { kind, text, drawn: { ...drawn, bullet: null } } : { kind, text, drawn }))
}
