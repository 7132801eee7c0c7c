import type { LanguageRule } from '#lib/language/rules/rule.ts'
import { stem } from '#lib/language/stems.ts'
import { isStopWord } from '#lib/language/words.ts'
import { termKey } from '#lib/language/terms.ts'
import type { Definition } from '#lib/questions/write/definition.ts'
import type { Term } from '#lib/questions/write/term.ts'

/** A reason not to show a term beside the key. Examples are "key / other". `accepts` passes. */
export type ParallelCheck = LanguageRule & { fails: (key: Term, other: Term) => boolean }

const isAcronym = (term: Term) => /^\p{Lu}[\p{Lu}\p{N}-]+s?$/u.test(term.name)

export const PARALLEL_CHECKS: readonly ParallelCheck[] = [
  {
    name: 'same number', why: 'a plural among singulars stands out', accepts: 'neuron / gland', rejects: 'neuron / glands',
    fails: (key, other) => key.plural !== other.plural,
  },
  {
    name: 'names among names', why: 'a name among common nouns stands out', accepts: 'Federal Reserve / Supreme Court',
    rejects: 'inflation / Supreme Court', fails: (key, other) => key.proper !== other.proper,
  },
  {
    name: 'acronyms among acronyms', why: 'capitals stand out', accepts: 'DNA / RNA', rejects: 'DNA / Krebs cycle',
    fails: (key, other) => isAcronym(key) !== isAcronym(other),
  },
  {
    name: 'alike in length', why: 'three words more stand out', accepts: 'organ system / tissue',
    rejects: 'organ / fight or flight response', fails: (key, other) => Math.abs(key.words.length - other.words.length) > 2,
  },
]

export const parallelFault = (key: Term, other: Term): string | null =>
  PARALLEL_CHECKS.find((check) => check.fails(key, other))?.name ?? null

/** Letters two words must share from the start to give each other away ("peritoneal", "peritoneum"). */
const LEAK_PREFIX = 5

/** Words of the term that the gloss gives away, by stem or by their first letters. */
export function leakedWords(definition: Definition): string[] {
  const gloss = termKey(definition.gloss).split(' ').filter((word) => word.length > 2 && !isStopWord(word))
  return definition.term.words.filter((word) => word.length > 2 && !isStopWord(word) && gloss.some((other) => leaks(word, other)))
}

const leaks = (word: string, other: string) =>
  stem(word) === stem(other) || (word.length > LEAK_PREFIX && word.slice(0, LEAK_PREFIX) === other.slice(0, LEAK_PREFIX))

/** Whether the words that the stem gives away stand in each of the other options as well. */
export function leaksOnlyToKey(key: Definition, others: readonly Definition[]): boolean {
  return leakedWords(key).some((word) => others.some((other) => !other.term.words.some((one) => stem(one) === stem(word))))
}
