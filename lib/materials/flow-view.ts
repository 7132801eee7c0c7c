/**
 * Set text with more than words in it. Client-safe. Blocks that need no more than their text are not listed; `paragraph`
 * is the number their sentences carry (ReadSentence.paragraph).
 */
export type FlowView = { kind: 'flow'; blocks: FlowBlock[] }

export type FlowBlock =
  | { kind: 'heading'; paragraph: number; level: number }
  /** `continues`: the same listing as the block before; long ones are cut, so that a part can be cited. */
  | { kind: 'code'; paragraph: number; language: string | null; isOutput: boolean; continues: boolean }
  | { kind: 'maths'; paragraph: number }
  | { kind: 'bullet'; paragraph: number; level: number; label: string | null }
  /** Each row is one paragraph of its own: its text is the cells joined by CELL_JOINT. */
  | { kind: 'row'; paragraph: number; cells: string[]; isHeader: boolean }
  | { kind: 'quote'; paragraph: number }
  /** Stands before the paragraph; after all of them when null. `source` is its name inside the file, or a data URL of at most 200 kB. */
  | { kind: 'picture'; before: number | null; source: string; alt: string | null }

/** Between the cells of a row in its text. */
export const CELL_JOINT = ' | '

/** A formula in a text: `start`..`end` with its signs, `latex` between them. */
export type FormulaPlace = { start: number; end: number; latex: string; isDisplay: boolean }

/**
 * `$$...$$`, and `$...$` where no space stands inside the signs and no digit follows the closing one: a dollar that opens a
 * sum of money opens no formula (pandoc's rule), nor does one behind a letter, as in the R code `cups$rim`.
 */
const FORMULA = /\$\$([\s\S]+?)\$\$|(?<![\\$\p{L}\p{N}])\$(?![\s$])((?:\\[\s\S]|[^$\\])+?)(?<![\s\\])\$(?![\d$])/gu

/** The formulas of a text as readers write it, in order. */
export function formulasIn(text: string): FormulaPlace[] {
  if (!text.includes('$')) return []
  return Array.from(text.matchAll(FORMULA), (match) => ({
    start: match.index, end: match.index + match[0].length, latex: (match[1] ?? match[2] ?? '').trim(), isDisplay: match[1] !== undefined,
  }))
}
