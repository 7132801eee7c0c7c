import type { DefinitionCheck } from './definition-check.ts'

const UNFIT = new Set(['question', 'imperative', 'objective', 'aside'])
const POINTS_AT_CASE = /\b(?:in|for|at|under|with) (?:this|these|that|those|such|our|the (?:above|previous|following|last)) \w+/i
const IS_CASE = /\bin (?:this|our|the) (?:case|example|instance)\b/i
const NEURON = 'A [neuron] is {a cell that receives signals}.'

/** Is the sentence a plain claim of the lecture? */
export const STATEMENT_CHECKS: readonly DefinitionCheck[] = [
  {
    name: 'upper tier', why: 'weak patterns wait for an instructor',
    accepts: NEURON, rejects: '#lower A [neuron], {a cell that receives signals}, is long.',
    fails: ({ isSure }) => !isSure,
  },
  {
    name: 'plain statement', why: 'questions, tasks, goals and talk about the book state nothing',
    accepts: NEURON, rejects: '#question Is a [neuron] {a cell that receives signals}?',
    fails: ({ sentence }) => sentence.traits.some((trait) => UNFIT.has(trait)) || !['prose', 'bullet'].includes(sentence.block),
  },
  {
    name: 'no case at hand', why: '"in this context" ties the meaning to one example',
    accepts: 'In biology, a [neuron] is {a cell that receives signals}.',
    rejects: 'In this context, [validity] is {the ability of a test to predict grades}.',
    fails: ({ sentence: { text }, fact }) =>
      POINTS_AT_CASE.test(text.slice(0, Math.min(fact.term.start, fact.gloss.start))) || IS_CASE.test(text),
  },
]
