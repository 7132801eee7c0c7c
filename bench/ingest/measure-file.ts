import { bareExtractors } from './bare-extractors.ts'
import { extract, textOf } from './extract.ts'
import type { Extracted } from './extract.ts'
import { runMeasured } from './measured-child.ts'
import type { FileRow } from './rows.ts'

const PATIENCE_MS = 300_000

/** Milliseconds of bare extraction in a process of its own; null where the type has none, or it failed. */
export async function measureBare(path: string, type: string | null): Promise<number | null> {
  if (type === null || bareExtractors[type] === undefined) return null
  const { value, ms } = await runMeasured<{ characters: number }>('bare-child.ts', [path, type], PATIENCE_MS)
  return value ? ms : null
}

/** Reads a file, and then bare by the library of its type, each in a process of its own. */
export async function measureFile(path: string): Promise<{ row: FileRow; extracted: Extracted; text: string }> {
  const extracted = await extract(path)
  const { type, outcome, pages, words, sections, passages, firstMs, ms, peakMb } = extracted
  const bareMs = outcome === 'read' ? await measureBare(path, type) : null
  const text = textOf(extracted)
  const row: FileRow = {
    path, type, outcome, pages, words, characters: text.length, sections: sections.length, passages: passages.length,
    sentences: passages.reduce((sum, passage) => sum + passage.sentences.length, 0),
    boxes: passages.reduce((sum, passage) => sum + passage.boxes.length, 0),
    firstMs, ms, bareMs, ratio: bareMs === null ? null : Math.round((100 * ms) / bareMs) / 100, peakMb, whole: null,
  }
  return { row, extracted, text }
}
