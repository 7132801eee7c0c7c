import type { LanguageRule } from '#lib/language/rules/rule.ts'
import type { Token } from '#lib/language/tagger.ts'
import type { Definition } from '#lib/questions/write/definition.ts'
import type { LectureIndex } from '#lib/questions/write/lecture.ts'

/**
 * A reason not to ask about a definition. Examples are lectures in the notation of fixtures/bracket-lecture.ts, whose
 * first definition is judged: `accepts` passes, `rejects` fails.
 */
export type DefinitionCheck = LanguageRule & { fails: (definition: Definition, index: LectureIndex) => boolean }

export const isNoun = (token: Token): boolean => token.pos === 'NOUN' || token.pos === 'PROPN'
export const isRelativiser = (token: Token): boolean => /^(?:that|which|who|whom|whose|where|when)$/.test(token.lower)
