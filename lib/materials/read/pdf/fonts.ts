import { z } from 'zod'
import type { PDFPageProxy } from 'pdfjs-dist'
import type { Font } from '#lib/materials/read/layout/page.ts'

/** What pdf.js keeps of a font beside its glyphs; undocumented, so every part may be missing. */
const loadedFont = z.object({
  name: z.string().optional().catch(undefined),
  isType3Font: z.boolean().optional().catch(undefined),
  defaultWidth: z.number().optional().catch(undefined),
  isMonospace: z.boolean().optional().catch(undefined),
  toUnicode: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).optional().catch(undefined),
  widths: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).optional().catch(undefined),
})

const PLAIN_FONT: Font = { bold: false, italic: false, mono: false, readable: true, widths: null }

const BOLD = /bold|black|heavy|semibold|demi(?!r)|[-_,]bd\b|CMBX|CMSSBX|NimbusSanL-Bold|Medi$/i
const ITALIC = /italic|oblique|slanted|[-_,]it\b|CMTI|CMSL/i
const SYMBOLS = /(dingbats|wingdings)/i
const MONO = /mono|courier|consol|typewriter|menlo|inconsolata|CMTT|(?:^|\+)(?:LM|SF)TT/i

/**
 * The fonts of a document. pdf.js loads a font only when it makes a page's drawing commands, which costs as much
 * as its text, so this is done only for pages that show a font not seen before.
 */
export class FontShelf {
  readonly #fonts = new Map<string, Font>()

  async load(page: PDFPageProxy, names: string[]): Promise<void> {
    if (names.every((name) => this.#fonts.has(name))) return
    try {
      await page.getOperatorList()
    } catch {
      // A page that cannot be drawn may still have text: its fonts are then taken as plain.
    }
    for (const name of names) if (!this.#fonts.has(name)) this.#fonts.set(name, readFont(page, name))
  }

  get(name: string): Font {
    return this.#fonts.get(name) ?? PLAIN_FONT
  }
}

function readFont(page: PDFPageProxy, name: string): Font {
  let object: unknown
  try {
    object = page.commonObjs.get(name)
  } catch {
    return PLAIN_FONT
  }
  const parsed = loadedFont.safeParse(plainObject(object))
  if (!parsed.success) return PLAIN_FONT
  const font = parsed.data
  const named = font.name ?? ''
  return {
    bold: BOLD.test(named),
    italic: ITALIC.test(named),
    mono: font.isMonospace === true || MONO.test(named),
    readable: !(font.isType3Font === true && font.toUnicode !== undefined && Object.keys(font.toUnicode).length === 0),
    symbols: (SYMBOLS.exec(named)?.[1]?.toLowerCase() as 'dingbats' | 'wingdings' | undefined) ?? null,
    widths: font.isType3Font === true ? null : widthsByCharacter(font),
  }
}

/** Some of the parts are getters of a class; zod wants own properties. */
function plainObject(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const { name, isType3Font, isMonospace, defaultWidth, toUnicode, widths } = value as Record<string, unknown>
  const map: unknown = typeof toUnicode === 'object' && toUnicode !== null && '_map' in toUnicode ? toUnicode['_map'] : undefined
  return { name, isType3Font, isMonospace, defaultWidth, toUnicode: map, widths }
}

/** Codes without a width of their own have the font's default width, where it has one. */
function widthsByCharacter({ widths, toUnicode, defaultWidth }: z.infer<typeof loadedFont>): Record<string, number> | null {
  if (!widths || !toUnicode) return null
  const byCharacter: Record<string, number> = {}
  for (const [code, character] of Object.entries(toUnicode)) {
    const width = (widths as Record<string, unknown>)[code] ?? defaultWidth
    if (typeof character === 'string' && typeof width === 'number' && width > 0) byCharacter[character] ??= width / 1000
  }
  return Object.keys(byCharacter).length > 0 ? byCharacter : null
}
