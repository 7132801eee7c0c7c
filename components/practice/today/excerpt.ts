/**
 * The quote at `start`..`end` of `text` with at most `room` characters of whole words on either side; what is cut
 * away is marked with an ellipsis.
 */
export function excerpt(text: string, start: number, end: number, room = 140): { before: string; quote: string; after: string } {
  const before = text.slice(0, start).trim()
  const after = text.slice(end).trim()
  return {
    before: before.length <= room ? before : `… ${before.slice(-room).replace(/^\S*\s+/, '')}`,
    quote: text.slice(start, end).trim(),
    after: after.length <= room ? after : `${after.slice(0, room).replace(/[\s,;:–—]+\S*$/, '')} …`,
  }
}
