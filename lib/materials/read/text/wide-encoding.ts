type WideEncoding = 'utf-16le' | 'utf-16be'

const SAMPLE_BYTES = 4096
/** Share of pairs that must have the zero of a Latin sign (space, digit, newline) on one side, and none on the other. */
const LEAST_SHARE = 0.1

/**
 * UTF-16 by its mark; without one, by the zero bytes of its spaces, digits and newlines, which stand at even or at odd places
 * only. Null for all else: programs and pictures have zeros at both.
 */
export function wideEncodingOf(bytes: Uint8Array): WideEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length - (bytes.length % 2), SAMPLE_BYTES)
  const zeros: [number, number] = [0, 0]
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[index % 2 === 0 ? 0 : 1]++
  const least = Math.max(2, (length / 2) * LEAST_SHARE)
  if (zeros[1] >= least && zeros[0] === 0) return 'utf-16le'
  if (zeros[0] >= least && zeros[1] === 0) return 'utf-16be'
  return null
}
