import { contentStems } from '#lib/language/stems.ts'
import { termKey } from '#lib/language/terms.ts'
import type { QuestionOption } from '#lib/questions/schema.ts'
import { HINT, type ItemParts } from '#lib/questions/checks/item-text.ts'
import { formsOf, type Evidence } from './evidence.ts'
import { scoreOptions } from './score-options.ts'

/** `margin`: how far the key is ahead of the next answer, as a share of its score; negative where another one wins. */
export type Solution = { solved: boolean; margin: number; detail: string }

/**
 * How far the key must be ahead. Chosen on building chapters (`node bench/gates.ts`): of the engine's own items 98 in 100
 * are solved, and no swapped key; of items written by people 45, and 7 of 100 swapped keys.
 */
export const SOLVE_MARGIN = 0.1
/** A statement without a subject to exchange must stand in one sentence nearly word for word. */
const LEAST_SCORE = 0.3

/** Names of the lecture's concepts, one list for each concept: what else could be typed or stated. */
export type NamesOfConcepts = readonly (readonly string[])[]

/**
 * Answers an item from the text alone, by a method that did not write it: each possible answer is set into the question and
 * scored against sentences and passages, and only then is the key looked at. Null for types with nothing to choose from.
 */
export function solveItem(item: ItemParts, evidence: Evidence, concepts: NamesOfConcepts): Solution | null {
  const { key } = item
  if (key.kind === 'choice') return solveChoice(item.stem, item.options, key.optionId, evidence)
  if (key.kind === 'pairs') return solvePairs(item.options, key.pairs, evidence)
  if (key.kind === 'typed') return solveTyped(item.stem, key.accepted, evidence, concepts)
  if (key.kind === 'truth') return key.value ? solveTrue(item.stem, evidence, concepts) : solveFalse(item.stem, key.correction, evidence)
  return null
}

function solutionOf(own: number, others: readonly number[]): Solution {
  const next = Math.max(0, ...others)
  const margin = own > 0 ? (own - next) / own : next > 0 ? -1 : 0
  const detail = `key ${own.toFixed(2)}, next ${next.toFixed(2)}`
  return { solved: margin >= SOLVE_MARGIN, margin, detail }
}

/** A stem of so few words ("What is retrieval?") is taken by its spelling too: "retrieve" is not the term. */
const FEW_WORDS = 2

function wordsAsked(stem: string): string[] {
  const stems = contentStems(stem)
  return stems.length > FEW_WORDS ? stems : [...stems, ...formsOf(stem)]
}

function solveChoice(stem: string, options: readonly QuestionOption[], keyId: string, evidence: Evidence): Solution {
  const scores = scoreOptions(wordsAsked(stem), options.map(({ text }) => text), evidence)
  const at = options.findIndex(({ id }) => id === keyId)
  return solutionOf(scores[at] ?? 0, scores.filter((_, other) => other !== at))
}

/** Every prompt must find its own option; the closest one says how sure that is. */
function solvePairs(options: readonly QuestionOption[], pairs: Readonly<Record<string, string>>, evidence: Evidence): Solution {
  const answers = options.filter(({ id }) => !Object.hasOwn(pairs, id))
  const found = Object.entries(pairs).map(([promptId, optionId]) =>
    solveChoice(options.find(({ id }) => id === promptId)?.text ?? '', answers, optionId, evidence))
  const [worst] = found.toSorted((a, b) => a.margin - b.margin)
  return worst ?? solutionOf(0, [])
}

const holds = (text: string, part: string) => part !== '' && ` ${text} `.includes(` ${part} `)

const NUMBERS = ['no', 'one', 'two', 'three', 'four']

/** Whether a name is one that a typed item's hint lets one think of; without a hint every name is. */
function fitsHint(stem: string, name: string): boolean {
  const [, count, letter] = HINT.exec(stem) ?? []
  if (!letter) return true
  const words = count ? NUMBERS.indexOf(count.toLowerCase()) : 1
  return name.toLowerCase().startsWith(letter.toLowerCase()) && (words < 0 || name.split(' ').length === words)
}

/** Against every other name of the lecture that fits the hint and does not stand in the question. */
function solveTyped(stem: string, accepted: readonly string[], evidence: Evidence, concepts: NamesOfConcepts): Solution {
  const [shown = ''] = accepted
  const own = new Set(accepted.map(termKey))
  const question = termKey(stem)
  const others = concepts.filter((names) => !names.some((name) => own.has(termKey(name))))
    .flatMap((names) => names.filter((name) => fitsHint(stem, name) && !holds(question, termKey(name))))
  const [score = 0, ...rest] = scoreOptions(contentStems(stem.replace(HINT, '')), [shown, ...others], evidence)
  return requireScore(solutionOf(fitsHint(stem, shown) ? score : 0, rest), score)
}

const requireScore = (solution: Solution, score: number): Solution => ({ ...solution, solved: solution.solved && score >= LEAST_SCORE })

const OPENS = /^(?:(?:the )?term|in|during|under|with) (?:an? |the )?/
/** What ends a subject that is no concept's name. */
const VERB = / (?:is|are|was|were|has|have|refers?|occurs?|states?|means?|increases?|decreases?|consists?) /

/** The name a statement opens with, the longest one: "The term “X” refers to", "X is", "In X,". */
function subjectOf(statement: string, concepts: NamesOfConcepts): { names: readonly string[]; key: string } | null {
  const opening = ` ${termKey(statement).replace(OPENS, '')} `
  const found = concepts.flatMap((names) => names.map((name) => ({ names, key: termKey(name) })))
    .filter(({ key }) => key !== '' && opening.startsWith(` ${key} `))
  const [known] = found.toSorted((a, b) => b.key.length - a.key.length)
  if (known) return known
  const key = opening.slice(0, Math.max(0, VERB.exec(opening)?.index ?? 0)).trim()
  return key === '' ? null : { names: [key], key }
}

/** Its subject must fit what is said of it better than any other name of the lecture. */
function solveTrue(statement: string, evidence: Evidence, concepts: NamesOfConcepts): Solution {
  const subject = subjectOf(statement, concepts)
  if (!subject) return solutionOf(0, [])
  const [text, { names: own, key }] = [termKey(statement), subject]
  const asked = contentStems(text.replace(key, ' '))
  const others = concepts.filter((names) => names !== own).flatMap((names) => names.slice(0, 1))
    .filter((name) => !holds(text, termKey(name)) && !holds(termKey(name), key))
  const [score = 0, ...rest] = scoreOptions(asked, [key, ...others], evidence)
  return requireScore(solutionOf(score, rest), score)
}

/** Of a statement and what it should say, the text must take the second: told apart by the words that only one has. */
function solveFalse(statement: string, correction: string, evidence: Evidence): Solution {
  const [said, right] = [statement.split(/\s+/), correction.split(/\s+/)]
  let from = 0
  while (from < Math.min(said.length, right.length) && said[from] === right[from]) from++
  let end = 0
  while (end < Math.min(said.length, right.length) - from && said.at(-1 - end) === right.at(-1 - end)) end++
  const middle = (words: readonly string[]) => words.slice(from, words.length - end).join(' ')
  const asked = contentStems([...right.slice(0, from), ...right.slice(right.length - end)].join(' '))
  const [score = 0, wrong = 0] = scoreOptions(asked, [middle(right), middle(said)], evidence)
  return solutionOf(score, [wrong])
}
