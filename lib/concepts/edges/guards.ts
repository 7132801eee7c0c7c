import type { AnalysedSentence, Span } from '#lib/concepts/facts/fact.ts'
import { PERSON_NOUN } from '#lib/concepts/facts/rules/gloss-words.ts'
import { termKey } from '#lib/language/terms.ts'
import { GENERIC_CONCEPTS } from './edge-rules.ts'

const SAYS_NOTHING = new Set(['aside', 'objective', 'question'])

/** A title, an aside and a goal of learning name terms, and say nothing of them. */
export function mayDefine({ block, traits, text }: AnalysedSentence): boolean {
  return (block === 'prose' || block === 'bullet') && !traits.some((trait) => SAYS_NOTHING.has(trait)) && !isTitle(text)
}

/** "The Strategic Cost of Ignoring Debt": no stop, and every longer word has a capital. */
function isTitle(text: string): boolean {
  if (/[.!?:;,]["”’)\]]*$/.test(text)) return false
  const words = text.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? []
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word))
}

type Named = { id: string; name: string; mentions: readonly string[] }

/**
 * Not on itself, nor on a kind of itself ("memory" on "sensory memory"), nor on what says too little or is named only
 * where the first is: there is no place to learn it from.
 */
export function mayBuildOn(concept: Named, other: Named): boolean {
  const [own, its] = [termKey(concept.name), termKey(other.name)]
  if (concept.id === other.id || GENERIC_CONCEPTS.has(its) || ` ${its}`.endsWith(` ${own}`)) return false
  const together = new Set(concept.mentions)
  return other.mentions.some((mention) => !together.has(mention))
}

/** "Joshua Foer is a science writer": who somebody is rests on nothing. */
export function isPerson({ name, definition }: { name: string; definition: { term: Span } | null }, text: string): boolean {
  if (!definition || !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(name)) return false
  return PERSON_NOUN.test(text.slice(definition.term.end).split(/\s+/, 8).join(' '))
}
