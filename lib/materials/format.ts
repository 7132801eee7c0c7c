import type { MaterialKind } from '#lib/db/generated/enums.ts'

/** What a file is, judged by its content; the name decides only between formats of text that look alike. */
export type Format = 'pdf' | 'pptx' | 'docx' | 'markdown' | 'text' | 'html' | 'notebook' | 'transcript' | 'image'

type FormatFacts = {
  /** How it is shown. */
  kind: MaterialKind
  /** As people call it, and what its parts are called. */
  name: string
  unit: 'page' | 'slide' | 'part'
  /** Raised when the reader's output changes: versions remember theirs, and old ones stay readable. */
  reader: string
}

export const FORMATS: Record<Format, FormatFacts> = {
  pdf: { kind: 'PDF', name: 'PDF', unit: 'page', reader: 'pdf-2' },
  pptx: { kind: 'SLIDES', name: 'Slides', unit: 'slide', reader: 'pptx-1' },
  docx: { kind: 'TEXT', name: 'Document', unit: 'page', reader: 'docx-1' },
  markdown: { kind: 'TEXT', name: 'Markdown', unit: 'page', reader: 'markdown-2' },
  text: { kind: 'TEXT', name: 'Text', unit: 'page', reader: 'text-1' },
  html: { kind: 'TEXT', name: 'Web page', unit: 'page', reader: 'html-1' },
  notebook: { kind: 'TEXT', name: 'Notebook', unit: 'page', reader: 'notebook-1' },
  transcript: { kind: 'TEXT', name: 'Transcript', unit: 'part', reader: 'transcript-1' },
  image: { kind: 'IMAGE', name: 'Picture', unit: 'page', reader: 'image-1' },
}

/** What a stored version says it is; text for what an older or newer copy of this program wrote. */
export const formatOf = (stored: string): Format => (Object.hasOwn(FORMATS, stored) ? (stored as Format) : 'text')
