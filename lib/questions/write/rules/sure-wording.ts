import { zipfFrequency } from '#lib/language/frequency.ts'
import type { LanguageRule } from '#lib/language/rules/rule.ts'
import { isRelativiser, isNoun } from '#lib/questions/write/checks/definition-check.ts'
import type { Definition } from '#lib/questions/write/definition.ts'
import type { LectureIndex } from '#lib/questions/write/lecture.ts'

/**
 * What makes a weak pattern sure: evidence outside the pattern itself. Examples are lectures in the notation of
 * fixtures/bracket-lecture.ts with a weak first definition: `accepts` is sure, `rejects` is not.
 */
export type SureWording = LanguageRule & { rules: readonly string[]; isSure: (definition: Definition, index: LectureIndex) => boolean }

/** Content words that say what tells a thing from others of its class. */
const LEAST_STEMS = 3
/** Below this frequency in speech (Zipf) a word is a technical name: "the nucleolus" points at none named before. */
const RARE_ZIPF = 3

const NARROWS = /^(?:of|for|used|made|formed|found|composed|covered|covering|consisting|containing|derived)$/

const isTold = ({ glossTokens, stems }: Definition) => {
  const noun = glossTokens.findIndex(isNoun)
  return noun >= 0 && stems.size >= LEAST_STEMS && glossTokens.slice(noun + 1).some((token) =>
    isRelativiser(token) || NARROWS.test(token.lower))
}
const opens = ({ sentence, fact }: Definition) => /^(?:(?:the|an?) )?["“]?$/i.test(sentence.text.slice(0, fact.term.start))
const isNamedBesides = ({ term }: Definition, { naming }: LectureIndex) => naming(term.key).length >= 2
const isRare = ({ term }: Definition) => term.words.some((word) => zipfFrequency(word) < RARE_ZIPF)
const standsAlone = (one: Definition) =>
  !one.sentence.traits.includes('example') && (!one.sentence.traits.includes('dependent') || isRare(one))
const between = ({ sentence, fact }: Definition) => sentence.text.slice(fact.term.end, fact.gloss.start)
const follows = ({ sentence, fact }: Definition) => sentence.text.slice(fact.gloss.end)

/** Nothing after the meaning but a citation. */
const ENDS = /^["”]?\s*(?:\([^()]*\))?\s*[.]?["”]?\s*$/
/** "purposely misleading participants": an act and its object; "learning, attention" is a list. */
const isAct = ({ glossTokens, stems }: Definition) => {
  const at = glossTokens[0]?.pos === 'ADV' ? 1 : 0
  const [act, next] = [glossTokens[at], glossTokens[at + 1]]
  return stems.size >= LEAST_STEMS && act !== undefined && act.lower.endsWith('ing') && next !== undefined
    && ['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM'].includes(next.pos)
}

export const SURE_WORDINGS: readonly SureWording[] = [
  {
    name: 'the T is, told apart', rules: ['the T is'],
    why: '"the" may point back; a name the lecture uses again, in a sentence that stands alone, with a class narrowed, does not',
    accepts: '#weak The [nucleolus] is {a region of the nucleus that makes the parts of ribosomes}. || Each nucleolus is dense.',
    rejects: '#weak #dependent The [fluid] is {a mixture of water and salts that fills the space}. || Each fluid is clear.',
    isSure: (one, index) => opens(one) && isTold(one) && isNamedBesides(one, index) && standsAlone(one),
  },
  {
    name: 'is the, told apart', rules: ['is the (loose)'],
    why: 'a bare name, or one with "a", speaks of the thing in general; the class need not be a known one',
    accepts: '#weak [Osmosis] is {the diffusion of water through a semipermeable membrane}. || Osmosis goes on.',
    rejects: '#weak [Osmosis] is {the diffusion of water}. || Osmosis goes on.',
    isSure: (one, index) =>
      one.term.article !== 'the' && opens(one) && isTold(one) && isNamedBesides(one, index) && standsAlone(one),
  },
  {
    name: 'subject explained at once', rules: ['apposition'],
    why: 'between the subject of a sentence and its verb an insertion with an article says what the subject is',
    accepts: '#apposition [Cellulose], {a sugar that builds the walls of plant cells}, is eaten as fiber. || Cellulose is common.',
    rejects: '#apposition Sleep builds [cellulose], {a sugar that builds the walls of plant cells}. || Cellulose is common.',
    isSure: (one, index) =>
      opens(one) && isTold(one) && /^,\s+(?:is|are|has|have|can|\w+s)\b/.test(follows(one)) && isNamedBesides(one, index)
      && standsAlone(one),
  },
  {
    name: 'a name describes', rules: ['consists of'], why: '"X describes ..." explains the word X',
    accepts: '#consists A [primary union] describes {the healing of a wound whose edges are close together}. || A primary union is fast.',
    rejects: '#consists A [primary union] involves {the healing of a wound whose edges are close together}. || A primary union is fast.',
    isSure: (one, index) =>
      opens(one) && isTold(one) && /\bdescribes?\b/.test(between(one)) && isNamedBesides(one, index) && standsAlone(one),
  },
  {
    name: 'involves doing', rules: ['consists of'], why: '"X involves doing ..." tells the act that X is; a list of acts tells its parts',
    accepts: '#consists [Convenience sampling] involves {using results that are ready at hand}. || Convenience sampling is quick.',
    rejects: '#consists [Development] involves {learning, attention, memory and the use of language}. || Development is slow.',
    isSure: (one, index) =>
      opens(one) && !one.term.plural && /\binvolves\s+$/.test(between(one)) && isAct(one) && isNamedBesides(one, index) && standsAlone(one),
  },
  {
    name: 'renamed at the end', rules: ['or gloss'], why: 'a name known from elsewhere, then ", or" and its whole meaning to the full stop',
    accepts: '#or The third theme is [economic efficiency], or {getting the most benefit from scarce resources}.'
      + ' || Economic efficiency pays.',
    rejects: '#or They ask for [surgery], or {the use of drugs}, when pain lasts. || Surgery helps.',
    isSure: (one, index) =>
      (isAct(one) || isTold(one)) && ENDS.test(follows(one)) && isNamedBesides(one, index) && standsAlone(one),
  },
  {
    name: 'explained to the end', rules: ['inner colon'], why: 'after a name and a colon a class that is narrowed, and nothing more',
    accepts: '#inner He was searching for the [engram]: {the group of neurons that serve as the trace of memory}. || An engram is small.',
    rejects: '#inner He had one [goal]: {the top of the hill}. || A goal is far.',
    isSure: (one) => isTold(one) && /^(?:an?|the) /i.test(one.gloss) && ENDS.test(follows(one))
      && !one.sentence.traits.includes('example'),
  },
  {
    name: 'line among its like', rules: ['colon'],
    why: 'one line of a list that begins with a name and a colon may be a remark; two such lines are a list of meanings',
    accepts: '#colon [Encoding]: {the input of information into memory}. || #colon [Storage]: {the keeping of information for later}.'
      + ' || Encoding and storage.',
    rejects: '#colon [Encoding]: {the input of information into memory}. || Storage: later. || Encoding and storage.',
    isSure: (one, index) => isTold(one) && opens(one) && index.definitions.some((other) => other !== one && other.fact.rule === 'colon'
      && other.sentence.section === one.sentence.section && Math.abs(other.sentence.ordinal - one.sentence.ordinal) <= 3),
  },
]

/** Whether a definition by a weak pattern has such evidence. */
export const isWordedSurely = (definition: Definition, index: LectureIndex): boolean =>
  SURE_WORDINGS.some(({ rules, isSure }) => rules.includes(definition.fact.rule) && isSure(definition, index))
