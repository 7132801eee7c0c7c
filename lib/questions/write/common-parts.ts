import { termKey } from '#lib/language/terms.ts'
import type { Definition } from './definition.ts'
import type { DraftQuestion, DraftVerdict } from './draft.ts'
import { DEFINITION_CHECKS, NOT_SURE } from './checks/definition-checks.ts'
import { PAIR_CHECKS } from './checks/pair-checks.ts'
import type { Distractor } from './distractors.ts'
import { conceptsOf } from './concepts-in.ts'
import type { LectureIndex } from './lecture.ts'

/** The parts every item made from a definition has. */
export function commonParts(definition: Definition, index: LectureIndex, others: readonly Definition[] = []) {
  const { fact, sentence } = definition
  const concept = (one: Definition) => conceptKey(one, index)
  return {
    rule: fact.rule,
    sentenceId: sentence.id,
    factIndex: definition.index,
    proof: [],
    also: [],
    quote: sentence.text,
    conceptKeys: [...new Set([definition, ...others].map(concept))],
    enemyGroup: sentence.id,
  } satisfies Partial<DraftQuestion>
}

/** Key of the concept that a definition's term names, else of the first concept that its sentence or its heading names; checked before to exist. */
const conceptKey = (definition: Definition, index: LectureIndex): string =>
  [definition.term.key, ...definition.term.aliases.map(termKey)].flatMap((name) => index.concepts.get(name)?.key ?? [])[0]
  ?? conceptsOf(definition.sentence, index)[0]?.key ?? definition.term.key

export const importanceOf = (definition: Definition, index: LectureIndex): number =>
  index.concepts.get(definition.term.key)?.importance ?? index.naming(definition.term.key).length

/** What stands in a verdict on wrong answers: the checks they passed and where they come from. */
export const pairDetail = (from: readonly Distractor[]): string =>
  `${PAIR_CHECKS.map((check) => check.name).join(', ')}; from: ${from.map((one) => one.source.name).join(', ')}`

export const passed = (check: string, detail: string | null = null): DraftVerdict => ({ check, passed: true, detail })

/** The verdicts of the checks a definition passed before anything was written from it; of weak wording it is said last. */
export function definitionVerdicts({ fact, isSure }: Definition): DraftVerdict[] {
  const groups = Object.entries(DEFINITION_CHECKS).map(([group, checks]) => {
    const names = checks.map((check) => check.name).filter((name) => isSure || name !== NOT_SURE)
    return passed(`definition: ${group}`, names.join(', '))
  })
  return isSure ? groups : [...groups, { check: 'sure wording', passed: false, detail: fact.rule }]
}
