import type { Element } from '#lib/explanations/schema.ts'
import { link } from './quote.ts'

/** A concept the explanation builds on, with the sentence of the same lecture that defines it. */
export type Refresher = {
  name: string
  sentence: { sentenceId: string; passageId: string; page: number; start: number; end: number; text: string }
}

/**
 * An explanation with the first concept that its reader is missing put before it, in the lecture's words; as it is where it
 * quotes nothing, or quotes that sentence already.
 */
export function withMissing(elements: readonly Element[], missing: readonly Refresher[]): Element[] {
  const quoted = new Set(elements.flatMap(({ citation }) => citation?.sentenceId ?? []))
  const refresher = missing.find(({ sentence }) => !quoted.has(sentence.sentenceId))
  if (!refresher || quoted.size === 0) return [...elements]
  const { name, sentence: { text, ...place } } = refresher
  return [
    link(`First, “${name}” from page ${place.page}, which this builds on:`, 'definition'),
    { kind: 'quote', text, citation: { ...place, quote: text }, role: 'definition' },
    ...elements,
  ]
}
