/** A formula without a break or a space in it that a rule of language could take for one endless word. */
const CROWDED = /[!-~]{200,}/

/** TeX as one line: comments gone, spaces single. */
export function tidyTex(tex: string): string {
  const line = tex.replace(/(?<!\\)%.*$/gm, '').replace(/\s+/g, ' ').trim()
  return CROWDED.test(line) ? line.replace(/(?<!\\)([&}=+])(?=\S)/g, '$1 ') : line
}

/** In a line of text; a dollar inside the formula would end it. Empty for none. */
export function inlineTex(tex: string): string {
  const line = tidyTex(tex).replace(/(?<!\\)\$/g, '')
  // A stop that ends the sentence stands behind the formula, where it is seen.
  const stop = /(?<!\\|\.)[.,;]$/.exec(line)?.[0] ?? ''
  const inner = line.slice(0, line.length - stop.length).trim()
  return inner === '' ? '' : `$${inner}$${stop}`
}

const BRACKETED = /\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]/g

/** Formulas between `\( \)` and `\[ \]` written between dollars. */
export function dollarsForBrackets(text: string): string {
  return text.replace(BRACKETED, (_, inline: string | undefined, display: string | undefined) =>
    inline === undefined ? `$$${tidyTex(display ?? '')}$$` : inlineTex(inline))
}
