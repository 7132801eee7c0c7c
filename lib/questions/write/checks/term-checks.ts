import { tagTokens } from '#lib/language/tagger.ts'
import { termKey } from '#lib/language/terms.ts'
import { conceptsOf } from '#lib/questions/write/concepts-in.ts'
import type { Definition } from '#lib/questions/write/definition.ts'
import type { LectureIndex } from '#lib/questions/write/lecture.ts'
import type { DefinitionCheck } from './definition-check.ts'

const MOST_WORDS = 5
const MOST_LETTERS = 44
const DATE = /\b\d{3,}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/
const ADJECTIVE_ENDING = /[a-z](?:ed|tic|ous|ive|able|ible|ful|less)$/

const isConcept = ({ term }: Definition, { concepts }: LectureIndex) =>
  concepts.has(term.key) || term.aliases.some((alias) => concepts.has(termKey(alias)))

/** From this weight on a pattern defines outright. */
const OUTRIGHT = 0.6

/** A name defined outright where a concept is spoken of: an answer counts for that one. */
const isBesideConcept = ({ fact, isSure, sentence }: Definition, index: LectureIndex) =>
  isSure && fact.weight >= OUTRIGHT && conceptsOf(sentence, index).length > 0

/** Is the term a name worth asking for? */
export const TERM_CHECKS: readonly DefinitionCheck[] = [
  {
    name: 'term is a concept', why: 'an answer counts for a concept; what the lecture does not treat as one is not worth asking',
    accepts: 'A [neuron] is {a cell that receives signals}.',
    rejects: '#unknown A [dog that barks] is {a pet that guards the house at night}.',
    fails: (definition, index) => !isConcept(definition, index) && !isBesideConcept(definition, index),
  },
  {
    name: 'term is short', why: 'a long phrase is a description',
    accepts: 'The [fight or flight response] is {the reaction of the body to danger}.',
    rejects: 'The [long way of going home by night alone] is {the path that a walker takes after dark}.',
    fails: ({ term }) => term.words.length > MOST_WORDS || term.name.length > MOST_LETTERS,
  },
  {
    name: 'no date in the term', why: 'a time is not subject matter',
    accepts: 'A [Type 2 error] is {the failure to reject a false hypothesis}.',
    rejects: 'In [January 2002], {the president was asked about the event}.',
    fails: ({ term }) => DATE.test(term.name),
  },
  {
    name: 'adjective alone', why: 'a quality is no term to name',
    accepts: '[Retrieval] is {the act of getting information out of memory}.',
    rejects: '[Semantic] means {the quality of having to do with language}.',
    fails: ({ term, fact, sentence }) => {
      if (term.words.length > 1 || term.plural || term.article === 'a' || term.article === 'the') return false
      const isAdjective = tagTokens(sentence.text).some((token) => token.end === fact.term.end && token.pos === 'ADJ')
      return isAdjective || ADJECTIVE_ENDING.test(term.name)
    },
  },
  {
    name: 'number agrees', why: '"molecules that ... are called hydrophobic" gives them a quality, not a name',
    accepts: '{Cancers that grow from epithelial cells} are called [carcinomas].',
    rejects: '{Molecules that do not mix with water} are called [hydrophobic].',
    fails: ({ term, fact, sentence }) => fact.gloss.end < fact.term.start && !term.plural
      && /^\W*(?:are|were|have been)\b/.test(sentence.text.slice(fact.gloss.end)),
  },
]
