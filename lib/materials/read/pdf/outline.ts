import type { PDFDocumentProxy } from 'pdfjs-dist'
import { cleanText } from '#lib/materials/read/clean-text.ts'
import type { OutlineEntry } from '#lib/materials/read/layout/outline-guide.ts'

const MAX_ENTRIES = 3000
const MAX_DEPTH = 6

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

/** The outline in document order; entries that lead nowhere are left out, a broken outline is none. */
export async function readOutline(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = []
  const visit = async (nodes: OutlineNode[], depth: number): Promise<void> => {
    for (const node of nodes) {
      if (entries.length >= MAX_ENTRIES) return
      const page = await pageOf(document, node.dest)
      const title = cleanText(node.title).replace(/\s+/g, ' ').trim()
      if (page !== null && title !== '') entries.push({ title, depth, page })
      if (depth < MAX_DEPTH) await visit(node.items, depth + 1)
    }
  }
  try {
    await visit((await document.getOutline()) ?? [], 0)
  } catch {
    return []
  }
  // Sorting is stable: entries of one page keep their order.
  return entries.sort((a, b) => a.page - b.page)
}

async function pageOf(document: PDFDocumentProxy, destination: OutlineNode['dest']): Promise<number | null> {
  try {
    const place = typeof destination === 'string' ? await document.getDestination(destination) : destination
    const target: unknown = place?.[0]
    if (typeof target === 'number') return target + 1
    if (typeof target !== 'object' || target === null || !('num' in target) || !('gen' in target)) return null
    return (await document.getPageIndex(target as { num: number; gen: number })) + 1
  } catch {
    return null
  }
}
