import { contentStems } from '#lib/language/stems.ts'
import { termKey } from '#lib/language/terms.ts'
import { NOTES_HEADING } from '#lib/materials/slide-view.ts'
import type { AnalysedSentence, DefinitionFact, ListFact, ContrastFact } from '#lib/concepts/facts/fact.ts'
import { nameOnly, readDefinition, type Definition } from './definition.ts'
import { doubtOf } from './rules/doubts.ts'
import { isWordedSurely } from './rules/sure-wording.ts'

/** A concept of the lecture: `key` is its `termKey`, `importance` the number of sentences that name it. */
export type LectureConcept = { key: string; name: string; aliases: string[]; importance: number }

export type LectureSection = { ordinal: number; path: string[] }

export type Lecture = { sentences: AnalysedSentence[]; concepts: LectureConcept[]; sections: LectureSection[]; seed: number }

/** A sentence as the checks read it: its words as one key between spaces, and the stems of its content words. */
export type IndexedSentence = { sentence: AnalysedSentence; key: string; stems: ReadonlySet<string> }

/** The lecture with everything looked up more than once. */
export type LectureIndex = {
  sentences: IndexedSentence[]
  /** Every definition, upper and lower tier, in order of the text. */
  definitions: Definition[]
  /** Terms of upper-tier lists and contrasts that no sentence defines, as definitions without a gloss. */
  mates: Definition[]
  lists: ListFact[]
  /** Ordinals of the sections that hold what is said to a slide. */
  notes: ReadonlySet<number>
  contrasts: ContrastFact[]
  /** All names of a concept by any of them: key -> keys. */
  names: ReadonlyMap<string, ReadonlySet<string>>
  /** Concept of a term or alias, by key. */
  concepts: ReadonlyMap<string, LectureConcept>
  /** Inverse document frequency of a stem over the sentences. */
  idf: (stem: string) => number
  /** Sentences that name a term (by its key). */
  naming: (key: string) => readonly IndexedSentence[]
}

const namesOf = ({ key, name, aliases }: LectureConcept) => [key, termKey(name), ...aliases.map(termKey)]

export function indexLecture(lecture: Lecture): LectureIndex {
  const sentences = lecture.sentences.map((sentence) =>
    ({ sentence, key: ` ${termKey(sentence.text)} `, stems: new Set(contentStems(sentence.text)) }))
  const counts = new Map<string, number>()
  for (const { stems } of sentences) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const naming = memo((key: string) => sentences.filter((one) => key !== '' && one.key.includes(` ${key} `)))
  const facts = lecture.sentences.flatMap((sentence) => sentence.facts.map((fact, index) => ({ sentence, fact, index })))
  const concepts = new Map<string, LectureConcept>()
  for (const concept of lecture.concepts) {
    for (const name of namesOf(concept)) if (!concepts.has(name)) concepts.set(name, concept)
  }
  const definitions = facts.flatMap(({ sentence, fact, index }) =>
    (fact.kind === 'definition' ? [readDefinition(sentence, fact, index, lecture.sentences)] : []))
  const defined = new Set(definitions.map(({ term }) => term.key))
  const mates = facts.flatMap(({ sentence, fact, index }) => {
    if (fact.kind === 'definition' || fact.tier === 'lower') return []
    const items = fact.kind === 'list' ? fact.items : [fact.left, fact.right]
    return items.filter((item) => !defined.has(termKey(item.text))).map((item) => nameOnly(sentence, item, index, lecture.sentences))
  })
  const index: LectureIndex = {
    sentences,
    definitions,
    mates,
    notes: new Set(lecture.sections.filter(({ path }) => path.at(-1) === NOTES_HEADING).map(({ ordinal }) => ordinal)),
    lists: facts.flatMap(({ fact }) => (fact.kind === 'list' ? [fact] : [])),
    contrasts: facts.flatMap(({ fact }) => (fact.kind === 'contrast' ? [fact] : [])),
    names: collectNames(lecture.concepts, facts.flatMap(({ fact }) => (fact.kind === 'definition' ? [fact] : []))),
    concepts,
    idf: (stem) => Math.log((sentences.length + 1) / ((counts.get(stem) ?? 0) + 0.5)),
    naming,
  }
  return { ...index, definitions: definitions.map((one) => ({ ...one, isSure: (one.isSure || isWordedSurely(one, index)) && !doubtOf(one, index) })) }
}

function collectNames(concepts: readonly LectureConcept[], facts: readonly DefinitionFact[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  const groups = [
    ...concepts.map(namesOf),
    ...facts.map((fact) => [termKey(fact.term.text), ...fact.aliases.map((alias) => termKey(alias.text))]),
  ]
  for (const group of groups) {
    const all = new Set(group.flatMap((key) => [key, ...(names.get(key) ?? [])]))
    for (const key of all) names.set(key, all)
  }
  return names
}

function memo<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const result = work(key)
    known.set(key, result)
    return result
  }
}
