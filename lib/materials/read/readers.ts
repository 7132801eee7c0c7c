import type { ReadEvent } from '#lib/materials/document.ts'
import type { Format } from '#lib/materials/format.ts'

type Reader = (path: string) => AsyncGenerator<ReadEvent>

/** The reader of each format, loaded when a file needs it: the child process reads one file. */
export const READERS: Record<Format, () => Promise<Reader>> = {
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  pptx: async () => (await import('./pptx/read-pptx.ts')).readPptx,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  markdown: async () => (await import('./markdown/read-markdown.ts')).readMarkdown,
  notebook: async () => (await import('./notebook/read-notebook.ts')).readNotebook,
  transcript: async () => (await import('./transcript/read-transcript.ts')).readTranscript,
  image: async () => (await import('./image/read-image.ts')).readImage,
  text: async () => (await import('./read-text.ts')).readText,
}
