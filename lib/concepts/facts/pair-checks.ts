import { anyOf, type LanguageRule } from '#lib/language/rules/rule.ts'
import { contentWords } from '#lib/language/words.ts'
import { PERSON_NOUN } from './rules/gloss-words.ts'

/** Term and gloss of one reading as text, with the name of the rule that read them. */
export type Pair = { term: string; gloss: string; rule: string }

/** A reason not to take term and gloss together. Examples are written "rule: term = gloss". */
export type PairCheck = LanguageRule & { fails: (pair: Pair) => boolean }

const CAPITALISED = /^\p{Lu}\S+(?: \p{Lu}\S*)+$/u
const CLASS_OF = anyOf('types?', 'kinds?', 'forms?', 'examples?', 'members?', 'categor(?:y|ies)', 'branch(?:es)?')
const VAGUE = new RegExp(`^(?:an?|one|the|some)?\\s?(?:\\w+ )?${CLASS_OF} of (?:the )?[\\w-]+(?: [\\w-]+){0,3}$`, 'i')
const NARROWED = /\b(?:that|which|who|where|when|used|for|to)\b/i

export const PAIR_CHECKS: readonly PairCheck[] = [
  { name: 'gloss repeats the term', why: 'a circle tells nothing',
    accepts: 'is the: visual encoding = the encoding of images and of scenes',
    rejects: 'is a: bias = a kind of bias that researchers have',
    fails: ({ term, gloss }) => ` ${gloss.toLowerCase()} `.includes(` ${term.toLowerCase()} `) },
  { name: 'person', why: 'who somebody was is a story, not the meaning of a name',
    accepts: 'is a: Stroop Effect = a delay in the naming of colors',
    rejects: 'is a: Joshua Foer = a science writer who won a contest',
    fails: ({ term, gloss }) => CAPITALISED.test(term) && PERSON_NOUN.test(gloss.split(/ (?:who|that|which|of|from|at) /)[0] ?? '') },
  { name: 'proper apposition', why: 'an insertion after a capitalised name tells of a person or place',
    accepts: 'apposition: amygdala = a structure that processes emotion', rejects: 'apposition: New Harmony = a town founded by reformers',
    fails: ({ term, rule }) => rule === 'apposition' && CAPITALISED.test(term) },
  { name: 'thin gloss', why: 'two words of content fit many things', accepts: 'is a: neuron = a cell that receives and sends signals',
    rejects: 'is a: labor = a cost of production',
    fails: ({ gloss, rule }) => /^(is a|plural are|consists of)$/.test(rule) && contentWords(gloss).length < 3 },
  { name: 'vague class', why: '"a type of X" names the parent and no difference',
    accepts: 'is a: lymph = a type of fluid that circulates in vessels', rejects: 'is a: lymph = a type of fluid in the body',
    fails: ({ gloss }) => VAGUE.test(gloss) && !NARROWED.test(gloss) },
]

/** The name of the first check the pair fails; null for a pair that may stand. */
export function pairFault(pair: Pair): string | null {
  return PAIR_CHECKS.find((check) => check.fails(pair))?.name ?? null
}
