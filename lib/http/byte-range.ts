/**
 * The `Range` header (RFC 9110, 14.2) for one range of bytes. `whole`: no header, one we need not honour
 * (another unit, several ranges) or one that is malformed; a server may answer these with everything.
 */
export type ByteRange = { type: 'whole' } | { type: 'part'; start: number; end: number } | { type: 'unsatisfiable' }

/** @param size bytes of the file. `end` of the answer is inclusive, as in the header. */
export function parseByteRange(header: string | null, size: number): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!match) return { type: 'whole' }
  const [first, last] = [match[1] ?? '', match[2] ?? '']
  if (first === '' && last === '') return { type: 'whole' }
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length > 0 ? { type: 'part', start: size - length, end: size - 1 } : { type: 'unsatisfiable' }
  }
  const start = Number(first)
  if (start >= size) return { type: 'unsatisfiable' }
  if (last !== '' && Number(last) < start) return { type: 'whole' }
  return { type: 'part', start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}
