const SPAN = /(?<!`)(`+)(?!`)((?:(?!\n[^\S\n]*\n)[\s\S])*?[^`])\1(?!`)/g
/** Holds the place of code: no sign of Markdown, no sign of mathematics. */
const FILLER = '\ue002'

/** The text with what stands in code between backticks made unreadable, sign for sign: positions stay. */
export const maskCode = (text: string): string =>
  (text.includes('`') ? text.replace(SPAN, (span) => span.replace(/[^\n]/g, FILLER)) : text)
