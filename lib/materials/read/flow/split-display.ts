import { formulasIn } from '#lib/materials/flow-view.ts'
import type { FlowText } from './flow-text.ts'
import { partAtBreaks } from './hard-breaks.ts'

type WithText = Extract<FlowText, { kind: 'prose' | 'bullet' | 'caption' }>

/** A block with ended lines, or formulas set apart (`$$`), in its text as several: what stands before each, the formula, what follows. */
export function splitDisplay(block: WithText): FlowText[] {
  const [first, ...more] = partAtBreaks(block.text)
  if (first === undefined) return []
  const isQuote = block.kind === 'prose' && block.isQuote === true
  const rest = more.map((text): WithText => ({ kind: 'prose', text, ...(isQuote ? { isQuote } : {}) }))
  return [{ ...block, text: first }, ...rest].flatMap(splitLine)
}

function splitLine(block: WithText): FlowText[] {
  const apart = formulasIn(block.text).filter((formula) => formula.isDisplay)
  if (apart.length === 0) return [block]
  const parts: FlowText[] = []
  let from = 0
  const words = (to: number): void => {
    // A stop or comma behind the formula belongs to it, not to a sentence of its own.
    const text = block.text.slice(from, to).replace(/^\s*[.,;](?=\s|$)/, '').trim()
    if (text === '') return
    const isQuote = block.kind === 'prose' && block.isQuote === true
    parts.push(from === 0 ? { ...block, text } : { kind: 'prose', text, ...(isQuote ? { isQuote } : {}) })
  }
  for (const { start, end, latex } of apart) {
    words(start)
    parts.push({ kind: 'maths', text: latex })
    from = end
  }
  words(block.text.length)
  return parts
}
