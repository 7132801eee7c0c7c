import { analyse } from 'chardet'
import { cleanText } from '#lib/materials/read/clean-text.ts'
import { wideEncodingOf } from './wide-encoding.ts'

/** A picture written into Markdown, a hash, a ruler: no text of a lecture, and a rule of language may take minutes on it. */
const ENDLESS = /[!-~]{300,}/g
/** Bytes looked at to tell the encoding: rare signs of a language stand far apart. */
const SAMPLE_BYTES = 256 * 1024
/** Below, the guess is as good as any: Western text with few accents. */
const LEAST_CONFIDENCE = 20

/** As `plainText`, with what runs on for 300 signs without a space left out. */
export function decodeText(bytes: Uint8Array): string {
  return plainText(bytes).replace(ENDLESS, '…')
}

/**
 * Text of a file's bytes: by its byte order mark, else UTF-8, UTF-16 without a mark, or what the bytes look like;
 * newlines and tabs made plain.
 * @param declared the encoding that the text itself names, believed where the bytes are no UTF-8
 */
export function plainText(bytes: Uint8Array, declared?: string): string {
  const lines = decode(bytes, declared).replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/\f/g, '\n\n')
  return cleanText(lines).replace(/\t/g, '    ')
}

function decode(bytes: Uint8Array, declared?: string): string {
  const wide = wideEncodingOf(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const isTold = declared !== undefined && !/^utf-?8$/i.test(declared) && isWhole(declared, bytes)
    return new TextDecoder(isTold ? declared : encodingOf(bytes)).decode(bytes)
  }
}

/**
 * The likeliest encoding of text that is no UTF-8 and no UTF-16. Single bytes of the Windows code pages hold all that the ISO
 * ones do, and quotes and dashes besides.
 */
export function encodingOf(bytes: Uint8Array): string {
  const cut = bytes.subarray(0, SAMPLE_BYTES)
  for (const { name, confidence } of analyse(cut)) {
    if (confidence < LEAST_CONFIDENCE) break
    if (/^(?:utf|ascii)/i.test(name)) continue
    const encoding = /^iso-8859-1$/i.test(name) ? 'windows-1252' : name
    if (isWhole(encoding, cut)) return encoding
  }
  return 'windows-1252'
}

/** Known here, and without a sequence of bytes that this encoding does not have. */
function isWhole(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
