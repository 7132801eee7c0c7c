import type { InputConcept } from '#lib/explanations/tasks/explain-write/schema.ts'
import { withPredecessors } from './dependence.ts'
import { introductionWeight } from './introduction-rules.ts'
import { termKey } from '#lib/language/terms.ts'
import { has, isQuotable, isWhole, names, withList } from './lecture.ts'
import type { Lecture, Line } from './lecture.ts'

/** An introducing sentence with what it needs before it and the list it leads to. */
export type Introduction = { line: Line; lines: Line[] }

/** Below this a sentence only mentions the concept. */
const LEAST_WEIGHT = 1

/**
 * Where the lecture introduces a concept, or null: the question is "where is this term introduced", not "is this a
 * definition". The sentence the analysis chose goes first where it says what the concept is; a sentence that cannot be
 * shown with its predecessors is no introduction.
 */
export function findIntroduction(lecture: Lecture, concept: InputConcept): Introduction | null {
  const mentioning = lecture.lines.filter((line) => names(line, concept.id) || line.id === concept.definition?.sentenceId)
  const ranked = mentioning
    .filter((line) => isQuotable(line) && isWhole(lecture, line))
    .map((line, order) => ({ line, weight: weigh(concept, line, order) }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .toSorted((a, b) => b.weight - a.weight)
  for (const { line } of ranked) {
    const lines = withPredecessors(lecture, line)
    if (lines) return { line, lines: [...lines.slice(0, -1), ...withList(lecture, line)] }
  }
  return null
}

function weigh(concept: InputConcept, line: Line, order: number): number {
  const own = line.mentions.filter((mention) => mention.conceptId === concept.id)
  let weight = Math.max(0, ...own.map((mention) => introductionWeight(line.text, mention)))
  if (line.id === concept.definition?.sentenceId) weight += concept.definition.hasGloss ? 1.5 : 1
  const defined = line.definitions.find(({ term }) => termKey(term) === termKey(concept.name))
  if (defined) weight += defined.tier === 'upper' ? 2 : 1
  // The bare subject of a sentence is brought in by it only where it is named first.
  if (weight === 0 || (weight <= LEAST_WEIGHT && order > 0)) return 0
  if (weight < NAMES_OUTRIGHT && namesAnother(concept.id, line)) weight -= 2
  if (order === 0) weight += 0.5
  if (has(line, 'dependent')) weight -= 1
  if (has(line, 'example')) weight -= 1.5
  if (has(line, 'personal')) weight -= 0.5
  return weight
}

/** "In conditioning, the first part is known as acquisition" introduces acquisition. */
export function namesAnother(conceptId: string, line: Line): boolean {
  return line.mentions.some((mention) => mention.conceptId !== conceptId && introductionWeight(line.text, mention) >= NAMES_OUTRIGHT)
}

/** Whether a sentence brings in something else: what ends an explanation of this concept. */
export function introducesOther(lecture: Lecture, line: Line, conceptId: string): boolean {
  const own = lecture.concepts.get(conceptId)
  const ownKeys = new Set([own?.name ?? '', ...(own?.aliases ?? [])].map(termKey))
  const others = line.mentions.filter((mention) => mention.conceptId !== conceptId)
  const strangers = line.definitions.filter(({ term }) => !ownKeys.has(termKey(term)))
  return (
    others.some(({ conceptId: other }) => isGlossOf(lecture.concepts.get(other), line)) ||
    namesAnother(conceptId, line) ||
    strangers.some(({ term, tier }) => tier === 'upper' || opensWith(line.text, line.text.indexOf(term))) ||
    (!names(line, conceptId) && others.some(({ start }) => opensWith(line.text, start)))
  )
}

/** Weight of the rules by which a sentence gives its term outright. */
export const NAMES_OUTRIGHT = 3

const isGlossOf = (concept: InputConcept | undefined, line: Line): boolean =>
  concept?.definition?.hasGloss === true && concept.definition.sentenceId === line.id

/** The topic of a sentence is the name it opens with, after a joining word. */
const opensWith = (text: string, start: number): boolean =>
  /^(?:\w+, )?(?:(?:The|An?|Most|Some|All) )?["“‘]?$/i.test(text.slice(0, start))
