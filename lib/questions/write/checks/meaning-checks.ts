import type { LanguageRule } from '#lib/language/rules/rule.ts'
import type { Definition } from '#lib/questions/write/definition.ts'

/**
 * A reason not to show two meanings side by side as options. Examples are lectures in the notation of
 * fixtures/bracket-lecture.ts with two definitions: `accepts` may stand together.
 */
export type MeaningCheck = LanguageRule & { fails: (key: Definition, other: Definition) => boolean }

/** Longest option over shortest, in letters: beyond it the odd one stands out (findings, rule 8). */
const MOST_RATIO = 1.7

const ARTICLE = /^(?:an?|the)\s/
const NEURON = 'A [neuron] is {a cell that receives signals from others}.'

export const MEANING_CHECKS: readonly MeaningCheck[] = [
  {
    name: 'alike in length', why: 'the longest option is often the key, and students know it',
    accepts: `${NEURON} || A [gland] is {an organ that makes a hormone}.`,
    rejects: `${NEURON} || A [gland] is {an organ that makes a hormone and sends it into the blood, which takes it to every part`
      + ' of the body}.',
    fails: (key, other) => Math.max(key.gloss.length, other.gloss.length) > MOST_RATIO * Math.min(key.gloss.length, other.gloss.length),
  },
  {
    name: 'noun phrases all', why: '"when ..." among things stands out',
    accepts: `${NEURON} || A [gland] is {an organ that makes a hormone}.`,
    rejects: `${NEURON} || [Extinction] occurs {when a response fades without food}.`,
    fails: (_, other) => other.form !== 'noun',
  },
  {
    name: 'opened alike', why: 'an option without an article among options with one stands out',
    accepts: `${NEURON} || A [gland] is {an organ that makes a hormone}.`,
    rejects: `${NEURON} || [Semantics] is {knowledge of what words mean to people}.`,
    fails: (key, other) => ARTICLE.test(key.gloss) !== ARTICLE.test(other.gloss),
  },
]

/** The name of the first check that two meanings fail together, or null. */
export const meaningFault = (key: Definition, other: Definition): string | null =>
  MEANING_CHECKS.find((check) => check.fails(key, other))?.name ?? null
