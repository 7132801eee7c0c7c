import { cleanText } from '#lib/materials/read/clean-text.ts'

/** A picture written into Markdown, a hash, a ruler: no text of a lecture, and a rule of language may take minutes on it. */
const ENDLESS = /[!-~]{300,}/g

/**
 * Text of a file's bytes: by its byte order mark, else UTF-8, else Windows-1252; newlines and tabs made plain, and what
 * runs on for 300 signs without a space left out.
 */
export function decodeText(bytes: Uint8Array): string {
  const lines = decode(bytes).replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/\f/g, '\n\n')
  return cleanText(lines).replace(/\t/g, '    ').replace(ENDLESS, '…')
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
