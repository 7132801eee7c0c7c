/**
 * Text of people or of file names as one line: what steers a terminal, a header or the direction of writing is left
 * out (control, format and half characters), white space becomes one space. Client-safe.
 */
export function cleanLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()
}
