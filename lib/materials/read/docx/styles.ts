import { parseXml } from '#lib/materials/read/xml/parse-xml.ts'
import type { Zip } from '#lib/materials/read/zip/open-zip.ts'
import { attributeOf, childOf, elementsIn } from './xml.ts'
import type { Element } from '@xmldom/xmldom'

/** Ids of styles that set code: of whole paragraphs and of pieces. */
export type CodeStyles = { paragraphs: ReadonlySet<string>; pieces: ReadonlySet<string> }

/** What the styles of a document mean: lines for the converter's map, and the styles of code. */
export type Styles = CodeStyles & { map: string[] }

/** Given to paragraphs that are headings or code by themselves, without a style that says so. */
export const OWN_STYLE = 'RepriseOwn'

const MONOSPACED = /mono|courier|consolas|menlo|lucida console|fira code|source code|inconsolata|cascadia|typewriter|terminal/i
/** Names of styles of code, as programs and their translations give them. */
const CODE_NAME = /^(?:source ?code|code(?: block)?|verbatim|html (?:preformatted|vorformatiert)|html préformaté|preformatted text|quelltext|listing|programm?code)$/i
/** Names of headings where the file does not use Word's own; the number is the level. */
const HEADING_NAME = /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|nagłówek|заголовок|标题|見出し|제목)\s*(\d)$/i
const TITLE_NAME = /^(?:title|titel|titre|título|titolo|tytuł|название|标题|表題)$/i
const SUBTITLE_NAME = /^(?:subtitle|untertitel|sous-titre|subtítulo|sottotitolo)$/i
const QUOTE_NAME = /^(?:(?:intense |block )?(?:quote|text)|(?:intensives )?zitat|citation(?: intense)?|quotations?)$/i
const CAPTION_NAME = /^(?:caption|beschriftung|légende|image caption|table caption|figure|bildunterschrift)$/i
const TOC_NAME = /^(?:toc|verzeichnis|tm|table of figures|index)\s*\d*$/i

type Style = { id: string; name: string; type: string; base: string | null; outline: number | null; isMono: boolean }

export async function stylesOf(zip: Zip): Promise<Styles> {
  const part = await zip.read('word/styles.xml')
  const styles = new Map((part ? elementsIn(parseXml(part), 'style') : []).map(styleOf).map((style) => [style.id, style]))
  const map: string[] = []
  const paragraphs = new Set<string>()
  const pieces = new Set<string>()
  for (const style of styles.values()) {
    const line = style.type === 'character' ? null : mappingOf(style, styles)
    const isCode = CODE_NAME.test(style.name) || inherited(style, styles, ({ isMono }) => isMono || null) === true
    if (style.type === 'character' && isCode) pieces.add(style.id)
    else if (line === null && style.type === 'paragraph' && isCode) paragraphs.add(style.id)
    if (line !== null) map.push(`p.${style.id.replace(/[^\w-]/g, '\\$&')} => ${line}`)
  }
  return { map: [...map, ...OWN], paragraphs, pieces }
}

const OWN = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.${OWN_STYLE}Heading${level} => h${level}:fresh`),
  `p.${OWN_STYLE}Code => pre:separator('\\n')`, 'b => b', 'i => i', 'strike => ',
]

function styleOf(element: Element): Style {
  const outline = attributeOf(childOf(childOf(element, 'pPr'), 'outlineLvl'), 'val')
  const fonts = childOf(childOf(element, 'rPr'), 'rFonts')
  return {
    id: attributeOf(element, 'styleId') ?? '', name: attributeOf(childOf(element, 'name'), 'val') ?? '',
    type: attributeOf(element, 'type') ?? 'paragraph', base: attributeOf(childOf(element, 'basedOn'), 'val'),
    outline: outline !== null && /^[0-8]$/.test(outline) ? Number(outline) : null, isMono: isMonospaced(fonts),
  }
}

export const isMonospaced = (fonts: Element | null): boolean => MONOSPACED.test(attributeOf(fonts, 'ascii') ?? '')

/** What a style says, or the nearest of those it is based on. */
function inherited<T>(style: Style, styles: Map<string, Style>, ask: (style: Style) => T | null): T | null {
  let each: Style | undefined = style
  for (let steps = 0; each && steps < 20; steps++) {
    const answer = ask(each)
    if (answer !== null) return answer
    each = each.base === null ? undefined : styles.get(each.base)
  }
  return null
}

function mappingOf(style: Style, styles: Map<string, Style>): string | null {
  if (TITLE_NAME.test(style.name)) return 'h1.title:fresh'
  if (SUBTITLE_NAME.test(style.name) || TOC_NAME.test(style.name)) return TOC_NAME.test(style.name) ? '!' : 'p:fresh'
  const named = inherited(style, styles, ({ name }) => HEADING_NAME.exec(name)?.[1] ?? null)
  const outline = inherited(style, styles, (each) => each.outline)
  const level = named !== null ? Number(named) : outline === null ? null : outline + 1
  if (level !== null) return `h${Math.min(level, 6)}:fresh`
  if (QUOTE_NAME.test(style.name)) return 'blockquote > p:fresh'
  return CAPTION_NAME.test(style.name) ? 'figcaption:fresh' : null
}
