import type { Element } from '@xmldom/xmldom'
import { colorOf } from './colors.ts'
import type { Palette } from './colors.ts'
import { at, attribute, childOf, childrenOf, isOn, numberOf } from './nodes.ts'
import { isTitle } from './placeholders.ts'
import type { Placeholder } from './placeholders.ts'

/** Hundredths of a point; what PowerPoint takes where nothing says otherwise. */
const DEFAULT_SIZE = 1800
const ALIGNMENTS: Record<string, 'left' | 'center' | 'right'> = { l: 'left', ctr: 'center', r: 'right' }

/** Where the style of a paragraph is looked up, nearest first: elements that hold a:lvl1pPr to a:lvl9pPr. */
export type StyleSources = { lists: Element[]; fontReference: Element | null; palette: Palette; scale: number }

/** The lists of a master (p:txStyles) and of the presentation that hold for a shape. */
export function sharedStyles(placeholder: Placeholder | null, master: Element | null, presentation: Element | null): Element[] {
  const kind = isTitle(placeholder) ? 'titleStyle' : placeholder && placeholder.type !== 'other' ? 'bodyStyle' : 'otherStyle'
  return [at(master, 'txStyles', kind), presentation].filter((list) => list !== null)
}

/** The shares to which a text was shrunk to fit its box, as the file has it; 1 for none. */
export function fontScale(body: Element | null): number {
  return (numberOf(childOf(body, 'normAutofit'), 'fontScale') ?? 100_000) / 100_000
}

/** `styles` of a level, nearest first, the paragraph's own properties before them. */
const levelStyles = (own: Element | null, level: number, { lists }: StyleSources): Element[] =>
  [own, ...lists.map((list) => childOf(list, `lvl${level + 1}pPr`))].filter((style) => style !== null)

export const levelOf = (own: Element | null): number => Math.min(8, Math.max(0, numberOf(own, 'lvl') ?? 0))

export type BulletStyle = { kind: 'sign'; sign: string; font: string | null } | { kind: 'number'; form: string; startAt: number } | null

export function bulletStyle(own: Element | null, sources: StyleSources): BulletStyle {
  const styles = levelStyles(own, levelOf(own), sources)
  const font = styles.map((style) => attribute(childOf(style, 'buFont'), 'typeface')).find((face) => face !== null) ?? null
  for (const child of styles.flatMap(childrenOf)) {
    if (child.localName === 'buNone') return null
    if (child.localName === 'buChar') return { kind: 'sign', sign: attribute(child, 'char') ?? '•', font }
    if (child.localName === 'buBlip') return { kind: 'sign', sign: '•', font: null }
    if (child.localName === 'buAutoNum') {
      return { kind: 'number', form: attribute(child, 'type') ?? 'arabicPeriod', startAt: numberOf(child, 'startAt') ?? 1 }
    }
  }
  return null
}

export function alignment(own: Element | null, sources: StyleSources): 'left' | 'center' | 'right' {
  const styles = levelStyles(own, levelOf(own), sources)
  const said = styles.map((style) => attribute(style, 'algn')).find((value) => value !== null)
  if (said) return ALIGNMENTS[said] ?? 'left'
  return styles.some((style) => isOn(style, 'rtl')) ? 'right' : 'left'
}

/** `size` in points. */
export type RunStyle = { size: number; bold: boolean; color: string | null; face: string | null }

/** Of letters: their own properties (a:rPr), else those of the level. */
export function runStyle(run: Element | null, own: Element | null, sources: StyleSources): RunStyle {
  const level = levelStyles(own, levelOf(own), sources)
  const styles = [run, ...level.map((style) => childOf(style, 'defRPr'))].filter((style) => style !== null)
  const size = styles.map((style) => numberOf(style, 'sz')).find((value) => value !== null) ?? DEFAULT_SIZE
  const colors = [run, sources.fontReference, ...styles.slice(run ? 1 : 0)]
    .map((style) => colorOf(style === sources.fontReference ? style : childOf(style, 'solidFill'), sources.palette))
  return {
    size: (size / 100) * sources.scale,
    bold: isOn(styles.find((style) => style.hasAttribute('b')), 'b'),
    color: colors.find((color) => color !== null) ?? null,
    face: styles.map((style) => attribute(childOf(style, 'latin'), 'typeface')).find((face) => face !== null) ?? null,
  }
}
