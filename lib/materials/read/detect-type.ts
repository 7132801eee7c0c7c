import { encodingOf } from './text/decode.ts'
import { wideEncodingOf } from './text/wide-encoding.ts'

type FileType = 'pdf' | 'text' | 'zip' | 'image'

/** How many of a file's first bytes `detectType` needs. */
export const TYPE_BYTES = 4096

const PDF_HEADER = '%PDF-'
/** Signatures of binary formats whose first bytes could pass for text. */
const BINARY_HEADERS = ['PK\u0005\u0006', 'GIF8', 'MZ', '{\\rtf', '%!PS', 'Rar!', 'BM', 'ID3', 'OggS', 'RIFF', 'II*', 'MM\u0000*']
const ZIP_HEADER = 'PK\u0003\u0004'
/** PNG, JPEG and WebP: what a camera, a scanner or a screenshot gives and a browser shows. */
// oxlint-disable-next-line no-control-regex
const IMAGE_HEADERS = [/^\x89PNG\r\n\x1a\n/, /^\xff\xd8\xff/, /^RIFF....WEBP/s]

/** Alphabets with an encoding of their own: Chinese, Japanese and Korean signs are written together. */
const SCRIPTS = [
  /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /\p{Script=Thai}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
]

/**
 * The type of a file by its first bytes (up to TYPE_BYTES of them), never by its name. Null for what no reader
 * here takes: old office files, films, programs. No bytes at all count as text: an empty file.
 */
export function detectType(firstBytes: Uint8Array): FileType | null {
  const bytes = firstBytes.subarray(0, TYPE_BYTES)
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (latin.slice(0, 1024).includes(PDF_HEADER)) return 'pdf'
  if (latin.startsWith(ZIP_HEADER)) return 'zip'
  if (IMAGE_HEADERS.some((header) => header.test(latin))) return 'image'
  if (BINARY_HEADERS.some((header) => latin.startsWith(header) && !(header.length === 2 && isPlainText(bytes)))) return null
  return isPlainText(bytes) ? 'text' : null
}

function isPlainText(bytes: Uint8Array): boolean {
  const wide = wideEncodingOf(bytes)
  if (wide) return isText(new TextDecoder(wide).decode(bytes.subarray(0, bytes.length - (bytes.length % 2))))
  // A cut inside a multi-byte character at the end of the sample is no fault: `stream` forgives it.
  try {
    return isText(new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }))
  } catch {
    return isText(Buffer.from(bytes).toString('latin1').replace(/[\u0080-\u009f]/g, '')) && isOfLetters(bytes)
  }
}

/** No control codes but tab, those that end lines and pages, and the escape that changes the alphabet of ISO-2022. */
function isText(text: string): boolean {
  return !/(?![\t\n\f\r\u0085])\p{Cc}/u.test(text.replaceAll('\u001b$', '').replaceAll('\u001b(', ''))
}

/**
 * Prose in Latin letters is ASCII with a few accents; in another alphabet its letters are above 127 and its spaces and
 * newlines are not, and its encoding can be told; compressed bytes are about half above 127 and fit none.
 */
function isOfLetters(bytes: Uint8Array): boolean {
  let high = 0
  for (const byte of bytes) if (byte > 0x7f) high++
  if (high < bytes.length * 0.3) return true
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  const letters = text.match(/[\p{L}\p{M}\p{N}\s]/gu)?.length ?? 0
  return letters > text.length * 0.75 && /[\s\u3002\u3001]/.test(text) && isOneScript(text)
}

/** Letters above 127 of one alphabet: bytes read in the wrong way mix them with signs and letters of others. */
function isOneScript(text: string): boolean {
  const high = text.match(/[^\0-\x7f\s\p{P}]/gu) ?? []
  const counts = SCRIPTS.map((script) => high.filter((sign) => script.test(sign)).length)
  return high.length > 0 && Math.max(...counts) > high.length * 0.9
}
