import type { ExplanationSummary, Style } from '#lib/explanations/schema.ts'

/** An explanation asked for earlier, as the panel lists it. */
export type KeptExplanation = { id: string; page: number; conceptId: string | null; name: string; style: Style; engine: string }

/** Of a concept target without a page: `page` 1, where the material begins. */
export function keptOf({ id, target, conceptName, style, engine }: ExplanationSummary): KeptExplanation {
  const page = target.page ?? 1
  return {
    id, page, style, engine,
    conceptId: target.kind === 'concept' ? target.conceptId : null,
    name: target.kind === 'concept' ? (conceptName ?? 'A concept') : `Page ${page}`,
  }
}

/** The newest first; one asked for again takes the place of the older one like it. */
export function addKept(known: KeptExplanation[], entry: KeptExplanation): KeptExplanation[] {
  const like = ({ style, conceptId, page }: KeptExplanation) => `${style} ${conceptId ?? `page ${page}`}`
  return [entry, ...known.filter((other) => other.id !== entry.id && like(other) !== like(entry))]
}
