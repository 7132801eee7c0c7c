/** Bare text extraction by type, by the library that reads this type here: what an ingest is measured against. */
export const bareExtractors: Record<string, (path: string) => Promise<number>> = {
  pdf: async (path) => (await import('./bare-pdf.ts')).barePdf(path),
  pptx: async (path) => (await import('./bare-office.ts')).barePptx(path),
  docx: async (path) => (await import('./bare-office.ts')).bareDocx(path),
  html: async (path) => (await import('./bare-office.ts')).bareHtml(path),
}
