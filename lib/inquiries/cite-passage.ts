import type { FoundPassage } from '#lib/retrieval/find-passages.ts'
import type { CitedPassage } from './schema.ts'

/** UTF-16 units of the lecture shown on each side of the best sentence. */
const AROUND = 220

/** A passage as it is shown: its best sentence as the quote. Null for one without sentences: nothing of it can be cited. */
export function citePassage({ id, materialId, title, path, text, best }: FoundPassage): CitedPassage | null {
  if (!best) return null
  const { start, end, page } = best
  const quote = text.slice(start, end)
  if (quote.trim() === '') return null
  return {
    material: { id: materialId, title }, path, before: lastWords(text.slice(0, start)), after: firstWords(text.slice(end)),
    citation: { sentenceId: best.id, passageId: id, page, start, end, quote },
  }
}

function firstWords(text: string): string {
  const plain = text.trim()
  if (plain.length <= AROUND) return plain
  const cut = plain.slice(0, AROUND)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), AROUND / 2)).trimEnd()} …`.toWellFormed()
}

function lastWords(text: string): string {
  const plain = text.trim()
  if (plain.length <= AROUND) return plain
  const cut = plain.slice(-AROUND)
  const space = cut.indexOf(' ')
  return `… ${cut.slice(space < 0 || space > AROUND / 2 ? AROUND / 2 : space).trimStart()}`.toWellFormed()
}
