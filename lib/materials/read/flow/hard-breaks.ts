/** Where the author ended a line, in text on its way to a block. */
export const HARD_BREAK = '\u2028'

/** The line goes on behind the break: it begins small, or the one before ends in the middle. */
const GOES_ON = /[,;:–—-]\s*$/

/**
 * Lines that an author ended on purpose as paragraphs of their own ("**Storage**" above what it says); a line that plainly goes
 * on is joined with the next.
 */
export function partAtBreaks(text: string): string[] {
  const parts: string[] = []
  for (const line of text.split(HARD_BREAK).map((each) => each.trim()).filter(Boolean)) {
    const before = parts.at(-1)
    if (before !== undefined && (GOES_ON.test(before) || /^[\p{Ll}$(]/u.test(line))) parts[parts.length - 1] = `${before} ${line}`
    else parts.push(line)
  }
  return parts
}
