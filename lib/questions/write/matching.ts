import { seededRandom, seedFrom, shuffle } from '#lib/utils/random.ts'
import { leakedWords, parallelFault } from './checks/option-checks.ts'
import { pairFault } from './checks/pair-checks.ts'
import { commonParts, definitionVerdicts, importanceOf, passed } from './common-parts.ts'
import type { Definition } from './definition.ts'
import { difficultyPrior } from './difficulty.ts'
import type { TypeDraft } from './draft.ts'
import type { LectureIndex } from './lecture.ts'
import { rationale } from './rationales.ts'
import { isNear } from './sources.ts'

const LEAST_PAIRS = 3
const MOST_PAIRS = 4

/** Meanings and terms of one section to be matched, three or four pairs each; no definition stands in two of them. */
export function matchings(sound: readonly Definition[], index: LectureIndex, seed: number): TypeDraft[] {
  const fit = sound.filter((one) => one.form === 'noun' && leakedWords(one).length === 0)
  return [...Map.groupBy(fit, (one) => one.sentence.section).values()].flatMap((own) =>
    groupsOf(own, index).map((group) => matching(group, index, seed)))
}

/** In order of the text: each definition joins the first group in which it fits nobody's meaning but its own. */
function groupsOf(definitions: readonly Definition[], index: LectureIndex): Definition[][] {
  const groups: Definition[][] = []
  for (const one of definitions) {
    const open = groups.find((group) => group.length < MOST_PAIRS && group.every((other) => goTogether(one, other, index)))
    if (open) open.push(one)
    else groups.push([one])
  }
  return groups.filter((group) => group.length >= LEAST_PAIRS)
}

/** Neither meaning fits the other term, and they look and sound like one set. */
const goTogether = (a: Definition, b: Definition, index: LectureIndex): boolean =>
  a.sentence.id !== b.sentence.id && a.term.plural === b.term.plural && parallelFault(a.term, b.term) === null
  && isNear(a, b) && pairFault(a, b, index) === null && pairFault(b, a, index) === null

function matching(group: readonly Definition[], index: LectureIndex, seed: number): TypeDraft {
  const [first, ...others] = group as [Definition, ...Definition[]]
  const random = seededRandom(seedFrom(`${seed} match ${first.sentence.id}`))
  const prompts = shuffle([...group], random)
  const terms = group.toSorted((a, b) => a.term.name.localeCompare(b.term.name, 'en'))
  const promptId = (one: Definition) => `p${prompts.indexOf(one) + 1}`
  const optionId = (one: Definition) => `o${terms.indexOf(one) + 1}`
  return {
    ...commonParts(first, index, others),
    also: others.map(({ sentence, index: factIndex }) => ({ sentenceId: sentence.id, factIndex })),
    type: 'MATCHING',
    stem: 'Match each meaning to its term.',
    options: [
      ...prompts.map((one) => ({ id: promptId(one), text: one.gloss })),
      ...terms.map((one) => ({ id: optionId(one), text: one.term.name })),
    ],
    key: { kind: 'pairs', pairs: Object.fromEntries(prompts.map((one) => [promptId(one), optionId(one)])) },
    rationales: prompts.map((one) => rationale(promptId(one), one, index)),
    guess: 1 / group.length,
    difficulty: difficultyPrior({
      type: 'MATCHING', importance: importanceOf(first, index), stemWords: 16, siblingShare: 0.5, isFalseStatement: false,
    }),
    verdicts: [...definitionVerdicts(first), passed('single key', 'no meaning fits the term of another pair'), passed('no leak')],
  }
}
