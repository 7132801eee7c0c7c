import { seededRandom, seedFrom, shuffle } from '#lib/utils/random.ts'
import { meaningFault } from './checks/meaning-checks.ts'
import { leakedWords } from './checks/option-checks.ts'
import { pairFault } from './checks/pair-checks.ts'
import { commonParts, definitionVerdicts, importanceOf, pairDetail, passed } from './common-parts.ts'
import type { Definition } from './definition.ts'
import { difficultyPrior } from './difficulty.ts'
import { isPlausible, type Distractor } from './distractors.ts'
import type { TypeDraft } from './draft.ts'
import type { LectureIndex } from './lecture.ts'
import { rationale } from './rationales.ts'
import { withArticle } from './term.ts'

const OPTION_IDS = ['a', 'b', 'c']

/** "What is a neuron?" with three meanings to choose from, or why not. `sound`: definitions that pass every check. */
export function termToDefinition(
  key: Definition,
  fair: readonly Distractor[],
  sound: ReadonlySet<Definition>,
  index: LectureIndex,
  seed: number,
): TypeDraft | string {
  if (key.form !== 'noun') return 'meaning is no noun phrase'
  if (leakedWords(key).length > 0) return 'leak'
  const fit = fair.filter(({ definition: other }) => sound.has(other) && meaningFault(key, other) === null
    && pairFault(other, key, index) === null)
  const pair = choosePair(key, fit, index)
  if (!pair) return 'too few fair wrong answers'
  if (!isPlausible(key, pair)) return 'wrong answers too far away'
  const random = seededRandom(seedFrom(`${seed} meaning ${key.sentence.id} ${key.term.key}`))
  const order = shuffle([key, ...pair.map((one) => one.definition)], random)
  const stem = meaningStem(key)
  return {
    ...commonParts(key, index),
    type: 'TERM_TO_DEFINITION', stem,
    options: order.map((one, i) => ({ id: OPTION_IDS[i] ?? String(i), text: one.gloss })),
    key: { kind: 'choice', optionId: OPTION_IDS[order.indexOf(key)] ?? 'a' },
    rationales: order.map((one, i) => rationale(OPTION_IDS[i] ?? String(i), one, index)),
    guess: 1 / 3,
    difficulty: difficultyPrior({
      type: 'TERM_TO_DEFINITION', importance: importanceOf(key, index), stemWords: stem.split(' ').length,
      siblingShare: pair.filter((one) => one.source.isSibling).length / 2, isFalseStatement: false,
    }),
    verdicts: [...definitionVerdicts(key), passed('single key', pairDetail(pair)), passed('options stand alone'), passed('no leak')],
  }
}

/** Two wrong meanings that are fair beside each other too; where it can be had, one of them is longer than the key. */
function choosePair(key: Definition, fit: readonly Distractor[], index: LectureIndex): [Distractor, Distractor] | null {
  const pairs = fit.flatMap((first, i) => fit.slice(i + 1).flatMap((second): [Distractor, Distractor][] => {
    const [a, b] = [first.definition, second.definition]
    return meaningFault(a, b) === null && pairFault(a, b, index) === null ? [[first, second]] : []
  }))
  // A process is no plausible meaning of a thing: where the kinds are known, they agree.
  const isKin = ({ definition }: Distractor) => definition.kind === key.kind
  const isShort = ({ definition }: Distractor) => definition.gloss.length <= key.gloss.length
  const kin = pairs.filter((pair) => pair.every(isKin))
  const best = kin.length > 0 || key.kind !== null ? kin : pairs
  return best.find((pair) => !pair.every(isShort)) ?? best[0] ?? null
}

function meaningStem({ term, fact }: Definition): string {
  if (term.article === 'unknown' || fact.rule === 'means' || fact.rule === 'the term') return `What does “${term.name}” mean?`
  return `What ${term.plural ? 'are' : 'is'} ${withArticle(term)}?`
}
