import { glossQuality } from '#lib/concepts/facts/gloss-checks.ts'
import { tokenAt, tokensIn, type Tagged } from '#lib/concepts/facts/tagged.ts'
import type { DefinitionRule, Reading } from './definition-rule.ts'
import { INSERTION_RULES } from './insertion-rules.ts'
import { NAMING_RULES } from './naming-rules.ts'
import { SUBJECT_RULES } from './subject-rules.ts'

export const DEFINITION_RULES: readonly DefinitionRule[] = [...NAMING_RULES, ...SUBJECT_RULES, ...INSERTION_RULES]

/** A rule's reading with the weight of its evidence, 0..1. */
export type ReadDefinition = Reading & { rule: DefinitionRule; weight: number }

/** Facts and concepts ask for the same sentences. */
const read = new WeakMap<Tagged, readonly ReadDefinition[]>()

/** Everything any rule reads in a sentence, before the checks of term and gloss. */
export function readDefinitions(sentence: Tagged): readonly ReadDefinition[] {
  const known = read.get(sentence)
  if (known) return known
  const found: ReadDefinition[] = []
  for (const rule of DEFINITION_RULES) {
    for (const match of sentence.text.matchAll(rule.cue)) {
      const lead = match[0].length - match[0].trimStart().length
      const from = tokenAt(sentence, match.index + lead)
      const to = tokenAt(sentence, match.index + match[0].length)
      const reading = rule.read(sentence, { from, to })
      if (!reading) continue
      const quality = reading.gloss ? glossQuality(tokensIn(sentence, reading.gloss)) : 0
      found.push({ ...reading, rule, weight: Math.min(1, rule.weight + rule.quality * quality) })
    }
  }
  read.set(sentence, found)
  return found
}
