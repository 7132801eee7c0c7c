import type { Definition } from '#lib/questions/write/definition.ts'
import type { LectureIndex } from '#lib/questions/write/lecture.ts'
import type { DefinitionCheck } from './definition-check.ts'
import { GLOSS_CHECKS } from './gloss-checks.ts'
import { GLOSS_FORM_CHECKS } from './gloss-form-checks.ts'
import { STATEMENT_CHECKS } from './statement-checks.ts'
import { TERM_CHECKS } from './term-checks.ts'

/** All that a definition must pass before anything is written from it, by what is looked at. */
export const DEFINITION_CHECKS: Readonly<Record<'statement' | 'term' | 'meaning', readonly DefinitionCheck[]>> = {
  statement: STATEMENT_CHECKS,
  term: TERM_CHECKS,
  meaning: [...GLOSS_CHECKS, ...GLOSS_FORM_CHECKS],
}

const ALL = Object.values(DEFINITION_CHECKS).flat()

/** The first check that a definition fails, or null. */
export function definitionFault(definition: Definition, index: LectureIndex): string | null {
  return ALL.find((check) => check.fails(definition, index))?.name ?? null
}

/** The check that only sure wording passes: what fails it alone is kept for a reviewer. */
export const NOT_SURE = 'upper tier'

/** The first check besides that of sure wording that a definition fails, or null. */
export const faultBesidesTier = (definition: Definition, index: LectureIndex): string | null =>
  ALL.find((check) => check.name !== NOT_SURE && check.fails(definition, index))?.name ?? null

/** Whether a term may stand among options, whatever its definition is like. */
export const isAskableTerm = (definition: Definition, index: LectureIndex): boolean =>
  TERM_CHECKS.every((check) => !check.fails(definition, index))
