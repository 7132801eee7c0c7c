/** What the file picker offers; the server judges by content. */
export const ACCEPT = '.pdf,.pptx,.docx,.md,.mdx,.markdown,.qmd,.txt,.html,.htm,.ipynb,.srt,.vtt,.sbv,.png,.jpg,.jpeg,.webp,'
  + 'application/pdf,text/plain,text/markdown,text/html,image/png,image/jpeg,image/webp'

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}

/** A courtesy before a long upload: what the server would refuse in any case. Null when nothing is known against it. */
export function complaintAbout({ size }: { size: number }, limitBytes: number): string | null {
  if (size === 0) return 'This file is empty. Nothing was uploaded. Check that it opens on your computer.'
  if (size <= limitBytes) return null
  return `This file is larger than ${megabytes(limitBytes)}. Nothing was uploaded. Split it into parts and upload those.`
}
