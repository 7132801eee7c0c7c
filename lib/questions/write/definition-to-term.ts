import { commonParts, definitionVerdicts, importanceOf, pairDetail, passed } from './common-parts.ts'
import type { Definition } from './definition.ts'
import { difficultyPrior } from './difficulty.ts'
import { choosePair, isPlausible, type Distractor } from './distractors.ts'
import type { TypeDraft } from './draft.ts'
import type { LectureIndex } from './lecture.ts'
import { leaksOnlyToKey, PARALLEL_CHECKS } from './checks/option-checks.ts'
import { rationale } from './rationales.ts'
import { seededRandom, seedFrom, shuffle } from '#lib/utils/random.ts'
import { termStem } from './stems.ts'

const OPTION_IDS = ['a', 'b', 'c']

/** "What is the term for ...?" with three options; of what happens "in" a term, the sentence with a gap. Or why not. */
export function definitionToTerm(
  definition: Definition,
  fair: readonly Distractor[],
  index: LectureIndex,
  seed: number,
): TypeDraft | string {
  // What happens is asked among what happens: a thing is no answer to "which of these occurs when".
  const happens = ({ source, definition: one }: Distractor) => source.isSibling || one.form === definition.form || one.kind === 'event'
  const found = definition.form === 'noun' ? fair : fair.filter(happens)
  const open = found.filter((one) => !leaksOnlyToKey(definition, [one.definition]))
  if (found.length >= 2 && open.length < 2) return 'leak'
  const pair = choosePair(open, index)
  if (!pair) return 'too few fair wrong answers'
  if (!isPlausible(definition, pair)) return 'wrong answers too far away'
  const type = definition.form === 'clause' ? 'CLOZE' : 'DEFINITION_TO_TERM'
  const random = seededRandom(seedFrom(`${seed} ${definition.sentence.id} ${definition.term.key}`))
  const order = shuffle([definition, ...pair.map((one) => one.definition)], random)
  const options = order.map((one, i) => ({ id: OPTION_IDS[i] ?? String(i), text: one.term.name }))
  const lastWords = new Set(order.map((one) => one.term.words.at(-1)))
  const stem = termStem(definition, false, lastWords.size === 1)
  return {
    ...commonParts(definition, index),
    type, stem, options,
    key: { kind: 'choice', optionId: OPTION_IDS[order.indexOf(definition)] ?? 'a' },
    rationales: order.map((one, i) => rationale(OPTION_IDS[i] ?? String(i), one, index)),
    guess: 1 / 3,
    difficulty: difficultyPrior({
      type, importance: importanceOf(definition, index), stemWords: stem.split(' ').length,
      siblingShare: pair.filter((one) => one.source.isSibling).length / 2, isFalseStatement: false,
    }),
    verdicts: [...definitionVerdicts(definition),
      passed('single key', pairDetail(pair)),
      passed('parallel form', PARALLEL_CHECKS.map((check) => check.name).join(', ')),
      passed('no leak'),
    ],
  }
}
