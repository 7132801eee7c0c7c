import type { SourceSentence, Trait } from './fact.ts'
import { dependence } from './dependence.ts'
import { TRAIT_RULES } from './rules/trait-rules.ts'
import type { Tagged } from './tagged.ts'

/** The traits of one sentence; `before` are the sentences of its paragraph that precede it, nearest last. */
export function readTraits(source: SourceSentence, sentence: Tagged, before: readonly Tagged[]): Set<Trait> {
  const traits = new Set<Trait>()
  if (source.block !== 'prose' && source.block !== 'bullet') return traits
  for (const rule of TRAIT_RULES) if (rule.pattern.test(source.text)) traits.add(rule.trait)
  if (traits.has('question')) traits.delete('imperative')
  if (dependence(sentence, before)) traits.add('dependent')
  return traits
}
