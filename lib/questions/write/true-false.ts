import { commonParts, definitionVerdicts, importanceOf, pairDetail, passed } from './common-parts.ts'
import type { Definition } from './definition.ts'
import { difficultyPrior } from './difficulty.ts'
import type { Distractor } from './distractors.ts'
import type { TypeDraft } from './draft.ts'
import type { LectureIndex } from './lecture.ts'
import { whatLectureSays } from './rationales.ts'
import { isNear } from './sources.ts'
import { statement } from './stems.ts'

/**
 * The best term to put wrongly into a definition: a sibling; for a noun phrase also a term of the same kind of thing whose meaning
 * shares a word, or where neither kind is known, of the same section. "Memory is an area of the brain" would be no question.
 */
export function swapPartner(definition: Definition, fair: readonly Distractor[]): Distractor | null {
  // A false statement with "not" in it is a riddle of logic.
  if (/\b(?:not|no|never|without)\b/.test(definition.gloss)) return null
  return fair.find(({ source, definition: other }) => isActLikely(definition, other) && (source.isSibling
    || (definition.form === 'noun' && other.form === 'noun' && isNear(definition, other)
      && definition.kind === other.kind && (sharesWord(definition, other) || (definition.kind === null
        && source.name === 'same section'))))) ?? null
}

const DOING = /^(?:\w+ly )?\w+ing (?!(?:of|that|which|in|to|for)\b)/
/** "An outlier is describing the data": what somebody does is no thing. */
const isActLikely = (one: Definition, other: Definition) =>
  !DOING.test(one.gloss) || DOING.test(other.gloss) || other.kind === 'event'

const sharesWord = (a: Definition, b: Definition) => [...a.stems].some((stem) => b.stems.has(stem))

/** A statement that the lecture makes. */
export function trueStatement(definition: Definition, index: LectureIndex): TypeDraft {
  const stem = statement(definition, definition.term)
  return {
    ...truthParts(definition, index, stem, []),
    key: { kind: 'truth', value: true, correction: stem },
    rationales: [{ optionId: 'true', text: 'Your lecture says so.', sentenceId: definition.sentence.id }],
    difficulty: difficultyPrior({ ...features(definition, index, stem), siblingShare: 0.5, isFalseStatement: false }),
    verdicts: [...definitionVerdicts(definition), passed('true as stated', 'term and meaning stand in the quoted sentence')],
  }
}

/** The same meaning given to another term of the lecture. The correction says whose meaning it is. */
export function falseStatement(definition: Definition, partner: Distractor, index: LectureIndex): TypeDraft {
  const other = partner.definition
  const stem = statement(definition, other.term)
  return {
    ...truthParts(definition, index, stem, [other]),
    key: { kind: 'truth', value: false, correction: statement(definition, definition.term) },
    rationales: [
      { optionId: 'false', text: statement(definition, definition.term), sentenceId: definition.sentence.id },
      { optionId: 'true', text: whatLectureSays(other, index), sentenceId: other.sentence.id },
    ],
    difficulty: difficultyPrior({
      ...features(definition, index, stem), siblingShare: partner.source.isSibling ? 1 : 0, isFalseStatement: true,
    }),
    verdicts: [...definitionVerdicts(definition), passed('false as stated', pairDetail([partner]))],
  }
}

const truthParts = (definition: Definition, index: LectureIndex, stem: string, others: readonly Definition[]) => ({
  ...commonParts(definition, index, others), type: 'TRUE_FALSE' as const, stem, options: [], guess: 1 / 2,
})

const features = (definition: Definition, index: LectureIndex, stem: string) => ({
  type: 'TRUE_FALSE' as const, importance: importanceOf(definition, index), stemWords: stem.split(' ').length,
})
