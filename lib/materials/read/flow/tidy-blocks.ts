import { formulasIn } from '#lib/materials/flow-view.ts'
import { cleanText, countWords } from '#lib/materials/read/clean-text.ts'
import { CAPTION_RULES, ruleFor } from '#lib/materials/read/layout/rules.ts'
import type { FlowText } from './flow-text.ts'
import { tidyTex } from './tex.ts'

/** A hash, a ruler, a picture written into the text: no text of a lecture, and a rule of language may take minutes on it. */
const ENDLESS = /[!-~]{300,}/g
/** What is marked as a heading and longer is a paragraph made large. */
const MAX_HEADING_WORDS = 40

/** An item whose text begins with its own number ("A1.", "(2)", "b)"). */
const OWN_LABEL = /^(\(?(?:[A-Z]?\d{1,3}|[a-z])[.)])\s+(?=\S)/

/** Text as it may be stored; what says nothing is left out. Readers give blocks as they come. */
export function tidyBlocks(blocks: readonly FlowText[]): FlowText[] {
  const tidied: FlowText[] = []
  for (const block of blocks) {
    const next = tidy(block)
    // A picture made once for light and once for dark pages has its caption twice.
    if (next && !(next.kind === 'caption' && isSame(next, tidied.at(-1)))) tidied.push(next)
  }
  return tidied
}

const isSame = (caption: { text: string }, other: FlowText | undefined): boolean => other?.kind === 'caption' && other.text === caption.text

function tidy(block: FlowText): FlowText | null {
  switch (block.kind) {
    case 'picture':
      return { ...block, alt: block.alt === null ? null : oneLine(block.alt) || null }
    case 'row': {
      const cells = block.cells.map(oneLine)
      return cells.some((cell) => cell !== '') ? { ...block, cells } : null
    }
    case 'code': {
      const text = cleanText(block.text).replace(/\t/g, '    ').replace(ENDLESS, '…').replace(/^(?:[^\S\n]*\n)+|\s+$/g, '')
      return text === '' ? null : { ...block, text }
    }
    case 'maths': {
      const text = tidyTex(cleanText(block.text)).replace(/(?<!\\)\$\$?/g, '')
      return text === '' ? null : { ...block, text }
    }
    case 'heading': {
      const text = oneLine(block.text)
      if (text === '') return null
      return countWords(text) > MAX_HEADING_WORDS ? { kind: 'prose', text } : { ...block, text }
    }
    default: {
      const text = oneLine(block.text)
      if (text === '') return null
      if (block.kind === 'bullet' && block.label === null) {
        const label = OWN_LABEL.exec(text)?.[1] ?? null
        return { ...block, label, text: label === null ? text : text.slice(label.length).trim() }
      }
      if (block.kind !== 'prose') return { ...block, text }
      const formula = wholeFormula(text)
      if (formula !== null) return { kind: 'maths', text: formula }
      return ruleFor(text, CAPTION_RULES) === null ? { ...block, text } : { kind: 'caption', text }
    }
  }
}

/** Typesetters write a stop or comma behind a formula set apart. */
function wholeFormula(text: string): string | null {
  const [only, ...more] = formulasIn(text)
  if (!only?.isDisplay || more.length > 0 || only.start > 0 || !/^[.,;]?$/.test(text.slice(only.end))) return null
  return only.latex
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim().replace(ENDLESS, '…')
}
