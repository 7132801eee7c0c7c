import { definitionFault } from './checks/definition-checks.ts'
import type { Definition } from './definition.ts'
import type { DraftRationale } from './draft.ts'
import type { LectureIndex } from './lecture.ts'
import { statement } from './stems.ts'
import { capitalised } from './term.ts'

/** What the lecture says of a term: its definition as one sentence where it passes every check, else the sentence itself. */
export function whatLectureSays(definition: Definition, index: LectureIndex): string {
  if (definition.isSure && definitionFault(definition, index) === null) return statement(definition, definition.term)
  return `${capitalised(definition.term.name)}, in your lecture: “${definition.sentence.text}”`
}

export function rationale(optionId: string, definition: Definition, index: LectureIndex): DraftRationale {
  return { optionId, text: whatLectureSays(definition, index), sentenceId: definition.sentence.id }
}
