import type { AnalysedSentence } from '#lib/concepts/facts/fact.ts'
import { termKey } from '#lib/language/terms.ts'
import type { LectureConcept, LectureIndex } from './lecture.ts'

/** The concepts a text names by any of their names, those of the most words first, then the most named. */
export function conceptsIn(text: string, { concepts }: LectureIndex): LectureConcept[] {
  const key = ` ${termKey(text)} `
  const length = new Map<LectureConcept, number>()
  for (const [name, concept] of concepts) {
    if (name !== '' && key.includes(` ${name} `)) length.set(concept, Math.max(length.get(concept) ?? 0, name.split(' ').length))
  }
  return [...length].toSorted((a, b) => b[1] - a[1] || b[0].importance - a[0].importance).map(([concept]) => concept)
}

/** What a sentence is about: the concepts it names itself, else those that the heading of its section names. */
export function conceptsOf(sentence: AnalysedSentence, index: LectureIndex): LectureConcept[] {
  const own = conceptsIn(sentence.text, index)
  if (own.length > 0) return own
  const heading = index.sentences.findLast((one) => one.sentence.block === 'heading' && one.sentence.section === sentence.section
    && one.sentence.ordinal < sentence.ordinal)
  return heading ? conceptsIn(heading.sentence.text, index) : []
}
