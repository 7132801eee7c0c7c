import type { ExplanationSummary, Language, Style, Target } from '#lib/explanations/schema.ts'

/** What is explained, with its name for people; `page`: where it was asked for. */
export type ExplainTarget = { target: Target; page: number; name: string }

export const pageTarget = (page: number, name = `Page ${page}`): ExplainTarget => ({ target: { kind: 'page', page }, page, name })

export const conceptTarget = (concept: { id: string; name: string }, page: number): ExplainTarget => ({
  target: { kind: 'concept', conceptId: concept.id, page }, page, name: concept.name,
})

/** The concept of a concept target, else null. */
export const conceptOf = ({ target }: ExplainTarget): string | null => (target.kind === 'concept' ? target.conceptId : null)

/** An explanation asked for earlier, as the panel lists it. */
export type KeptExplanation = ExplainTarget & { id: string; style: Style; language: Language; engine: string }

const nameOf = ({ target, conceptName }: ExplanationSummary, page: number): string => {
  if (target.kind === 'concept') return conceptName ?? 'A concept'
  return target.kind === 'selection' ? 'Selected text' : `Page ${page}`
}

/** Of a concept target without a page: `page` 1, where the material begins. */
export function keptOf(summary: ExplanationSummary): KeptExplanation {
  const { id, target, style, language, engine } = summary
  const page = target.page ?? 1
  return { id, target, page, style, language, engine, name: nameOf(summary, page) }
}

function likeness({ style, language, target }: Omit<KeptExplanation, 'id'>): string {
  const what =
    target.kind === 'page' ? `page ${target.page}`
    : target.kind === 'concept' ? target.conceptId
    : `${target.fromSentenceId} ${target.toSentenceId}`
  return `${style} ${language} ${what}`
}

/** The newest first; one asked for again takes the place of the older one like it. */
export function addKept(known: KeptExplanation[], entry: KeptExplanation): KeptExplanation[] {
  return [entry, ...known.filter((other) => other.id !== entry.id && likeness(other) !== likeness(entry))]
}
