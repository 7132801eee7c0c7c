import { UPLOAD_LIMIT_BYTES } from '#lib/materials/schema.ts'

export const LIMIT_MB = Math.round(UPLOAD_LIMIT_BYTES / 1024 / 1024)

/** What the file picker offers; the server judges by content. */
export const ACCEPT = '.pdf,.md,.markdown,.txt,application/pdf,text/plain,text/markdown'

/** A courtesy before a long upload: what the server would refuse in any case. Null when nothing is known against it. */
export function complaintAbout({ size }: { size: number }): string | null {
  if (size === 0) return 'This file is empty. Nothing was uploaded. Check that it opens on your computer.'
  if (size > UPLOAD_LIMIT_BYTES) return `This file is larger than ${LIMIT_MB} MB. Nothing was uploaded. Split it into parts and upload those.`
  return null
}
