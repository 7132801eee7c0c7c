/** A piece of a told sentence: words, a formula in LaTeX, or code. */
export type Segment = { kind: 'words' | 'formula' | 'code'; text: string }

/**
 * Formulas between $ signs or \( \), code between backticks. A dollar that opens a sum of money opens no formula: after the opening
 * one and before the closing one stands no space, and no digit follows the closing one (pandoc's rule).
 */
const MARKED = /`([^`\n]+)`|\\\((.+?)\\\)|\$(?!\s)([^$\n]+?)(?<!\s)\$(?!\d)/g

export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  const words = (part: string) => part !== '' && segments.push({ kind: 'words', text: part })
  let at = 0
  for (const match of text.matchAll(MARKED)) {
    words(text.slice(at, match.index))
    const [whole, code, bracketed, dollars] = match
    segments.push(code === undefined ? { kind: 'formula', text: bracketed ?? dollars ?? '' } : { kind: 'code', text: code })
    at = match.index + whole.length
  }
  words(text.slice(at))
  return segments
}
