export type ReadableType = 'pdf' | 'text'

/** How many of a file's first bytes `detectType` needs. */
export const TYPE_BYTES = 4096

const PDF_HEADER = '%PDF-'
/** Signatures of binary formats whose first bytes could pass for text. */
const BINARY_HEADERS = [
  'PK\u0003\u0004', 'PK\u0005\u0006', 'GIF8', 'MZ', '{\\rtf', '%!PS', 'Rar!', 'BM', 'ID3', 'OggS', 'RIFF', 'II*', 'MM\u0000*',
]

/**
 * The type of a file by its first bytes (up to TYPE_BYTES of them), never by its name. Null for what no reader
 * here takes: archives, office files, images, programs. No bytes at all count as text: an empty file.
 */
export function detectType(firstBytes: Uint8Array): ReadableType | null {
  const bytes = firstBytes.subarray(0, TYPE_BYTES)
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (latin.slice(0, 1024).includes(PDF_HEADER)) return 'pdf'
  if (BINARY_HEADERS.some((header) => latin.startsWith(header) && !(header.length === 2 && isPlainText(bytes)))) return null
  if (hasUtf16Mark(bytes)) {
    const decoder = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be')
    return isText(decoder.decode(evenPart(bytes))) ? 'text' : null
  }
  return isPlainText(bytes) ? 'text' : null
}

function isPlainText(bytes: Uint8Array): boolean {
  // A cut inside a multi-byte character at the end of the sample is no fault: `stream` forgives it.
  try {
    return isText(new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }))
  } catch {
    return isText(new TextDecoder('windows-1252').decode(bytes)) && isMostlyLetters(bytes)
  }
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function evenPart(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length - (bytes.length % 2))
}

/** No control codes but tab and those that end lines and pages. */
function isText(text: string): boolean {
  return !/(?![\t\n\f\r\u0085])\p{Cc}/u.test(text)
}

/** Latin-1 prose is ASCII letters with a few accents; compressed bytes are about half above 127. */
function isMostlyLetters(bytes: Uint8Array): boolean {
  let high = 0
  for (const byte of bytes) if (byte > 0x7f) high++
  return high < bytes.length * 0.3
}
