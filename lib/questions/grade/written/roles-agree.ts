import { wordsOf } from '#lib/language/rules/rule.ts'
import type { AnswerWord } from './answer-words.ts'
import { PASSIVES, TURNS } from './rules/denials.ts'
import { isSameWord } from './same-word.ts'

const TURNING = wordsOf(TURNS)
const PASSIVE = wordsOf(PASSIVES)

/** What stands before and behind the verb of a point: who does and what is done. Null where it has no verb with both. */
function sidesOf(point: readonly AnswerWord[]): { left: AnswerWord[]; right: AnswerWord[]; verb: AnswerWord } | null {
  const verb = point.findIndex((word, at) => word.wordClass === 'verb' && point.slice(0, at).some((before) => !before.isFunction))
  if (verb < 0) return null
  const content = (words: readonly AnswerWord[]) => words.filter((word) => !word.isFunction && !word.isGeneric && word.wordClass !== 'verb')
  const [before, behind] = [content(point.slice(0, verb)), content(point.slice(verb + 1))]
  const left = before.filter((word) => !behind.some((other) => isSameWord(word, other)))
  const right = behind.filter((word) => !before.some((other) => isSameWord(word, other)))
  const found = point[verb]
  return found && left.length > 0 && right.length > 0 ? { left, right, verb: found } : null
}

const isSameVerb = (word: AnswerWord, verb: AnswerWord) => (verb.isFunction ? word.wordClass === 'verb' : isSameWord(word, verb))

const placesOf = (side: readonly AnswerWord[], words: readonly AnswerWord[]) =>
  words.filter((word) => !word.isFunction && side.some((one) => isSameWord(one, word))).map(({ at }) => at)
const mean = (places: readonly number[]) => places.reduce((sum, at) => sum + at, 0) / places.length

const isAgentBy = (words: readonly AnswerWord[], place: number) =>
  words[place]?.lower === 'by' && words[place - 1]?.wordClass === 'verb'
  && words.slice(Math.max(0, place - 3), place - 1).some(({ lower }) => PASSIVE.has(lower))

const turnsBetween = (words: readonly AnswerWord[], from: number, to: number) =>
  words.filter(({ at, lower }, place) => at > from && at < to && (TURNING.has(lower) || isAgentBy(words, place))).length

/** Which side is named first, and whether a word between them turns that round; null where they lie within each other. */
function reading(words: readonly AnswerWord[], left: readonly number[], right: readonly number[]) {
  const isInverted = mean(left) > mean(right)
  const [first, second] = isInverted ? [right, left] : [left, right]
  const [from, to] = [Math.max(...first), Math.min(...second)]
  return { isInverted, turns: from < to ? turnsBetween(words, from, to) % 2 : null, first: Math.min(...first), last: Math.max(...second) }
}

/**
 * Whether an answer names the two sides of a point in the same roles: in the same order, or turned round by a word that says so
 * ("because of", "by"). True where it cannot be told because a side is not named.
 * @param words of the answer's sentences that were taken for the point
 */
export function rolesAgree(point: readonly AnswerWord[], words: readonly AnswerWord[]): boolean {
  const sides = sidesOf(point)
  if (!sides) return true
  const [left, right] = [placesOf(sides.left, words), placesOf(sides.right, words)]
  if (left.length === 0 || right.length === 0) return true
  const own = reading(point, placesOf(sides.left, point), placesOf(sides.right, point))
  const said = reading(words, left, right)
  // "Cheap books" for "books became cheap": nobody does anything to anybody, the order says nothing.
  if (!words.some((word) => word.at > said.first && word.at < said.last && isSameVerb(word, sides.verb))) return true
  if (said.turns === null || own.turns === null) return !said.isInverted
  return said.isInverted === (said.turns !== own.turns)
}
