import type { Font, Piece, Run } from './page.ts'

/** Widths of Times in ems by kind of character, for fonts that do not tell theirs. */
const CLASSES: [RegExp, number][] = [
  [/[ijlt.,:;'’‘|!\s]/, 0.27],
  [/[fr()[\]{}/\\\-"IJ]/, 0.35],
  [/[mw—…]/, 0.75],
  [/[MW@%]/, 0.9],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
  [/\p{Lu}/u, 0.68],
]
const OTHER_WIDTH = 0.48

/** Advance of a character in ems. */
function characterWidth(character: string, font: Font): number {
  const known = font.widths?.[character]
  if (known !== undefined) return known
  for (const [characters, width] of CLASSES) if (characters.test(character)) return width
  return OTHER_WIDTH
}

/** The most a space may be stretched (justified text) or squeezed, in ems, before the font's widths are doubted. */
const MAX_STRETCH = 1.5
const MAX_SQUEEZE = 0.18

/**
 * Distance of each character's left edge from the start of the run, one entry more than characters (UTF-16 units).
 * What the widths of the characters leave of the run's width goes to the spaces, where there are any.
 */
export function characterOffsets(run: Run): number[] {
  const advances: number[] = []
  for (const character of run.text) {
    const width = characterWidth(character, run.font) * run.size
    // The second half of a surrogate pair has no width of its own.
    advances.push(width, ...(character.length === 2 ? [0] : []))
  }
  const natural = advances.reduce((sum, width) => sum + width, 0)
  const spaces = [...run.text].filter((character) => character === ' ').length
  const perSpace = spaces > 0 ? (run.width - natural) / spaces : Number.NaN
  const stretchSpaces = perSpace <= MAX_STRETCH * run.size && perSpace >= -MAX_SQUEEZE * run.size
  const scale = stretchSpaces || natural === 0 ? 1 : run.width / natural
  const offsets = [0]
  let at = 0
  for (let index = 0; index < advances.length; index++) {
    at += (advances[index] ?? 0) * scale + (stretchSpaces && run.text[index] === ' ' ? perSpace : 0)
    offsets.push(at)
  }
  return offsets
}

/** The words of a run with their places, in the order of the text. */
export function piecesOfRun(run: Run): Piece[] {
  const { rtl, region: _, ...rest } = run
  const offsets = characterOffsets(run)
  const pieces: Piece[] = []
  for (const match of run.text.matchAll(/\S+/g)) {
    const from = offsets[match.index] ?? 0
    const to = offsets[match.index + match[0].length] ?? run.width
    const x = rtl ? run.x + run.width - to : run.x + from
    pieces.push({ ...rest, text: match[0], x, width: to - from, spaceBefore: match.index > 0 })
  }
  return pieces
}
