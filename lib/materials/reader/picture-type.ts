/** First bytes of the formats of pictures that browsers draw, as Latin-1; `.` stands for any byte. */
/* oxlint-disable no-control-regex */
const SIGNATURES: [type: string, first: RegExp][] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  // Behind a declaration and comments only: what holds a drawing further down may be a web page.
  ['image/svg+xml', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<svg[\s>]/],
]

/** The type of a picture by its content, never by its name; null for what is none, or none that browsers draw. */
export function pictureType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1')
  return SIGNATURES.find(([, first]) => first.test(head))?.[0] ?? null
}
