import { isEnglish } from '#lib/language/is-english.ts'
import type { AnalysedSentence, Fact, SourceSentence, Trait } from './fact.ts'
import { findContrasts } from './find-contrasts.ts'
import { findDefinitions } from './find-definitions.ts'
import { findLists } from './find-lists.ts'
import { readTraits } from './read-traits.ts'
import { tagSentence, type Tagged } from './tagged.ts'

/** Rules that hold in a story as well as outside: the sentence says itself that it explains a name. */
const EXPLICIT_RULES: ReadonlySet<string> = new Set([
  'refers to', 'means', 'define as', 'is called', 'when called', 'the term', 'is the term for', 'occurs when', 'theory states',
])

/**
 * Traits and facts of each sentence, from the sentence and its neighbours in the same paragraph of this batch.
 * English only: a batch in another language comes back without either. Positions are into the sentence's raw text. What
 * needs the whole document is settled by `settleFacts`.
 */
export function analyseSentences(sentences: readonly SourceSentence[]): AnalysedSentence[] {
  if (!isEnglish(sentences.map((sentence) => sentence.text))) return sentences.map((source) => ({ ...source, traits: [], facts: [] }))
  let before: Tagged[] = []
  let paragraph: number | null = null
  let isExample = false
  return sentences.map((source) => {
    if (source.paragraph !== paragraph) {
      before = []
      isExample = false
      paragraph = source.paragraph
    }
    if (source.block === 'code' || source.block === 'table' || source.text.trim() === '') return { ...source, traits: [], facts: [] }
    const tagged = tagSentence(source.text)
    const traits = readTraits(source, tagged, before)
    const facts = source.block === 'heading' ? [] : findFacts(source, tagged, traits, isExample)
    if (facts.some((fact) => fact.kind === 'definition')) traits.add('definition')
    const opensExample = traits.has('example') || traits.has('imperative')
    // An example runs on until the lecture defines something again; what points back inside it is part of it.
    if (facts.some((fact) => fact.kind === 'definition' && fact.tier === 'upper')) isExample = false
    else if (opensExample) isExample = true
    if (isExample && traits.has('dependent')) traits.add('example')
    before.push(tagged)
    return { ...source, traits: [...traits], facts }
  })
}

const NO_FACTS: readonly Trait[] = ['question', 'objective', 'aside', 'imperative']

function findFacts(source: SourceSentence, tagged: Tagged, traits: ReadonlySet<Trait>, inExample: boolean): Fact[] {
  if (NO_FACTS.some((trait) => traits.has(trait)) && !(source.block === 'bullet' && traits.has('imperative'))) return []
  const definitions = findDefinitions(tagged, source.id)
    .filter((fact) => !(inExample || traits.has('example')) || EXPLICIT_RULES.has(fact.rule))
  return [...definitions, ...findLists(tagged, source.id), ...findContrasts(tagged, source.id)]
}
