/** Signs that carry no text: control codes but tab and newline, byte order marks, zero-width and direction marks. */
const INVISIBLE = /(?![\t\n\r])\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** Ligatures and Arabic presentation forms: one sign that stands for letters typed otherwise. */
const PRESENTATION_FORMS = /[\ufb00-\ufb4f\ufb50-\ufdfb\ufe70-\ufefc]+/g
/** Bullets of the Symbol and Wingdings fonts, which have no Unicode of their own. */
const SYMBOL_BULLETS = /[\uf06c\uf06e\uf071\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]/g
const PRIVATE_USE = /[\ue000-\uf8ff]/g
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/**
 * Text as it may be stored and compared: no NUL or lone surrogate (Postgres rejects both), ligatures written
 * out, odd spaces made plain. What a font of symbols shows but Unicode cannot say becomes U+FFFD.
 * Tabs, newlines and soft hyphens stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(PRESENTATION_FORMS, (forms) => forms.normalize('NFKC'))
    .replace(SYMBOL_BULLETS, '•')
    .replace(PRIVATE_USE, '\ufffd')
    .replace(ODD_SPACES, ' ')
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

/** Number of words; in scripts without spaces two signs count as one word. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0
  const spaced = (unspaced > 0 ? text.replace(UNSPACED, ' ') : text).match(WORD)?.length ?? 0
  return spaced + Math.ceil(unspaced / 2)
}

/** Words of three letters and more: what a scan, a font without letters or the labels of a figure lack. */
export function countRealWords(text: string): number {
  return text.match(/\p{L}{3,}|\p{Lo}{2,}/gu)?.length ?? 0
}
