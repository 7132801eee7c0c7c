const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]`
const UNSPACED_BREAK = new RegExp(`(?<=${UNSPACED})[^\\S\\n]*\\n\\s*(?=${UNSPACED})`, 'gu')

/** Wrapped lines as one: a break between signs of a script without spaces is no space. */
export function joinLines(text: string): string {
  return text.replace(UNSPACED_BREAK, '').replace(/\s+/g, ' ').trim()
}
