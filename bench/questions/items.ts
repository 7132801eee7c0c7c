import type { DraftQuestion } from '#lib/questions/write/draft.ts'
import type { Written } from './write-lecture.ts'

/** The key for people and judges: index of the option, pairs as texts, accepted answers, true or false, points. */
function keyOf({ key, options }: DraftQuestion): unknown {
  const text = (id: string) => options.find((option) => option.id === id)?.text ?? id
  if (key.kind === 'choice') return options.findIndex((option) => option.id === key.optionId)
  if (key.kind === 'pairs') return Object.entries(key.pairs).map(([prompt, option]) => [text(prompt), text(option)])
  if (key.kind === 'typed') return key.accepted
  if (key.kind === 'truth') return key.value ? ['true'] : ['false', key.correction]
  if (key.kind === 'numeric') return [key.shown]
  return key.kind === 'facets' ? key.facets.map((facet) => facet.text) : key.points.map((point) => point.text)
}

/** One line of the file for judges. */
export function itemOf(draft: DraftQuestion, { name, sentences }: Written): object {
  const page = sentences.find((sentence) => sentence.id === draft.sentenceId)?.page ?? null
  return {
    material: name, page, type: draft.type, stem: draft.stem, options: draft.options.map((option) => option.text), key: keyOf(draft),
    rationale: draft.rationales.map((rationale) => rationale.text), quote: quotesOf(draft, sentences).join(' […] '),
    concepts: draft.conceptKeys, bloom: 'remember',
    difficulty: draft.difficulty, engine: 'built-in', tier: draft.tier.toLowerCase(), checks: draft.verdicts,
  }
}

/** The sentence that proves the key, and those of the other pairs of a matching. */
function quotesOf(draft: DraftQuestion, sentences: Written['sentences']): string[] {
  const texts = new Map(sentences.map((sentence) => [sentence.id, sentence.text]))
  return [draft.quote, ...draft.also.map((place) => texts.get(place.sentenceId) ?? '')]
}

/** Lines for what was dropped: what it would have asked about, and why it did not. */
export function rejectedItems({ name, sentences, drafts }: Written): object[] {
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]))
  return drafts.rejected.map(({ reason, sentenceId, about, type }) => ({
    material: name, page: byId.get(sentenceId)?.page ?? null, type, stem: about, 
    quote: byId.get(sentenceId)?.text ?? null, engine: 'built-in',
    rejected: reason,
  }))
}
