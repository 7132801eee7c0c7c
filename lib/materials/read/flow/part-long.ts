import { formulasIn } from '#lib/materials/flow-view.ts'
import { countWords } from '#lib/materials/read/clean-text.ts'
import { sentencesOfParagraph } from '#lib/materials/read/layout/long-sentences.ts'
import type { SentenceSpan } from '#lib/language/sentences.ts'
import type { FlowText } from './flow-text.ts'

/** Text that flows has no pages of its own: a page is about so many words and ends with a paragraph. */
export const PAGE_WORDS = 400
/** Lines of code in one part: longer ones would burst a passage. */
const PART_LINES = 10
/** A part may end so many lines early, at a blank one. */
const EARLY_LINES = 4

/** A block, or a part of one that was cut; `continues`: not the first part. */
export type FlowPart = FlowText & { continues?: boolean }

/** Sentences of a paragraph; a full stop inside a formula or before a name ends none. */
export function sentencesOfFlow(text: string, language?: string): SentenceSpan[] {
  // A name that begins with a stop (".T", ".csv") ends nothing.
  let masked = text.replace(/(?<=\s)\.(?=\w)/g, 'm')
  for (const { start, end } of formulasIn(text)) masked = `${masked.slice(0, start)}M${'m'.repeat(end - start - 1)}${masked.slice(end)}`
  return sentencesOfParagraph(masked, language)
}

/** Cuts what would burst a page or a passage: endless paragraphs at sentence ends, listings at blank lines. */
export function partLong(block: FlowText): FlowPart[] {
  if (block.kind === 'code') return partsOfCode(block.text).map((text, index) => ({ ...block, text, continues: index > 0 }))
  if (block.kind !== 'prose' || countWords(block.text) <= PAGE_WORDS) return [block]
  const parts: FlowPart[] = []
  let from = 0
  let words = 0
  for (const { start, end } of sentencesOfFlow(block.text)) {
    words += countWords(block.text.slice(start, end))
    if (words < PAGE_WORDS / 2) continue
    parts.push({ ...block, text: block.text.slice(from, end).trim() })
    from = end
    words = 0
  }
  const rest = block.text.slice(from).trim()
  return rest === '' ? parts : [...parts, { ...block, text: rest }]
}

function partsOfCode(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const parts: string[] = []
  let from = 0
  while (from < lines.length) {
    let to = Math.min(lines.length, from + PART_LINES)
    if (to < lines.length) {
      const blank = lines.slice(to - EARLY_LINES, to + 1).lastIndexOf('')
      if (blank >= 0) to += blank - EARLY_LINES + 1
    }
    parts.push(lines.slice(from, to).join('\n').replace(/^\n+|\s+$/g, ''))
    from = to
  }
  return parts.filter((part) => part.trim() !== '')
}
