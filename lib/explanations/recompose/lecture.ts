import { matchesAny } from '#lib/language/rules/rule.ts'
import { termKey } from '#lib/language/terms.ts'
import { wordsWithPlaces } from '#lib/language/words.ts'
import type { ExplainInput, InputConcept, InputSentence } from '#lib/explanations/tasks/explain-write/schema.ts'
import { ASIDE_RULES, EXAMPLE_OPENINGS } from './line-rules.ts'

/** A concept named in a sentence, offsets into its text. */
export type Mention = { conceptId: string; start: number; end: number }

export type Line = InputSentence & { mentions: Mention[] }

/** The sentences an explanation may use, in reading order; there may be gaps. */
export type Lecture = {
  lines: Line[]
  concepts: ReadonlyMap<string, InputConcept>
  byOrdinal: ReadonlyMap<number, Line>
  isEnglish: boolean
}

/** Longest name, in words, that is looked for. */
const LONGEST_NAME = 6

export function readLecture(input: ExplainInput): Lecture {
  const byKey = nameIndex(input.concepts)
  const lines = input.sentences
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map((sentence) => ({ ...sentence, mentions: findMentions(sentence.text, byKey) }))
  return {
    lines,
    concepts: new Map(input.concepts.map((concept) => [concept.id, concept])),
    byOrdinal: new Map(lines.map((line) => [line.ordinal, line])),
    isEnglish: /^en\b/i.test(input.language),
  }
}

/** Acronyms are only found in capitals: "IT" is not "it". */
type NameIndex = ReadonlyMap<string, { conceptId: string; isAcronym: boolean }>

export function nameIndex(concepts: readonly InputConcept[]): NameIndex {
  const index = new Map<string, { conceptId: string; isAcronym: boolean }>()
  for (const { id, name, aliases } of concepts.toReversed()) {
    for (const spelling of [...aliases, name]) {
      const key = termKey(spelling)
      if (key !== '') index.set(key, { conceptId: id, isAcronym: /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(spelling) })
    }
  }
  return index
}

/** The longest names first; names inside names are not counted ("short-term memory" is no mention of "memory"). */
export function findMentions(text: string, index: NameIndex): Mention[] {
  const words = wordsWithPlaces(text)
  const found: Mention[] = []
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to--) {
      const start = words[from]?.start ?? 0
      const end = words[to - 1]?.end ?? 0
      const inside = text.slice(start, end)
      if (/[,;:()]/.test(inside) || /^(?:the|an?)\s/i.test(inside)) continue
      const name = index.get(termKey(inside))
      if (!name || (name.isAcronym && !/^\p{Lu}[\p{Lu}\p{N}]/u.test(inside))) continue
      found.push({ conceptId: name.conceptId, start, end })
      from = to - 1
      break
    }
  }
  return found
}

export const before = (lecture: Lecture, line: Line): Line | undefined => lecture.byOrdinal.get(line.ordinal - 1)
export const after = (lecture: Lecture, line: Line): Line | undefined => lecture.byOrdinal.get(line.ordinal + 1)

export const has = (line: Line, trait: string): boolean => line.traits.includes(trait)
export const names = (line: Line, conceptId: string): boolean => line.mentions.some((mention) => mention.conceptId === conceptId)
export const isClaimBlock = (line: Line): boolean => line.block === 'prose' || line.block === 'bullet'

export const opensExample = (line: Line): boolean => matchesAny(EXAMPLE_OPENINGS, line.text)

/** Asides stay out: what speaks of the book, asks, sets goals, or tells the reader to do something. */
export function isAside(line: Line): boolean {
  if (has(line, 'aside') || has(line, 'question') || has(line, 'objective') || matchesAny(ASIDE_RULES, line.text)) return true
  return has(line, 'imperative') && !opensExample(line) && line.block === 'prose'
}

export const isQuotable = (line: Line): boolean => isClaimBlock(line) && !isAside(line)

/** Not a fragment: a sentence with its end, a bullet, or a lead-in with its list; and words, not a formula. */
export function isWhole(lecture: Lecture, line: Line): boolean {
  if (isFormula(line.text)) return false
  if (line.block === 'bullet' || /[.!?…]["”’)\]]*$/.test(line.text)) return true
  return after(lecture, line)?.block === 'bullet'
}

const LONGEST_LIST = 8

/** A lead-in with its list ("There are three kinds:" and the bullets below); any other line alone. */
export function withList(lecture: Lecture, line: Line): Line[] {
  const lines = [line]
  if (line.block !== 'prose' || /[.!?…]["”’)\]]*$/.test(line.text)) return lines
  for (let next = after(lecture, line); next?.block === 'bullet' && lines.length <= LONGEST_LIST; next = after(lecture, next)) {
    lines.push(next)
  }
  return lines
}

/** Fewer than half of what stands between spaces are words. */
function isFormula(text: string): boolean {
  const chunks = text.split(/\s+/)
  return chunks.filter((chunk) => /^[\p{P}]*\p{L}{2,}[\p{L}\p{P}]*$|^[aAI]$/u.test(chunk)).length < chunks.length / 2
}

export const countWords = (text: string): number => wordsWithPlaces(text).length
export const wordsOfLines = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + countWords(line.text), 0)
