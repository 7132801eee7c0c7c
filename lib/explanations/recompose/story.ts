import { isFiniteVerb, isNominal } from '#lib/concepts/facts/clauses.ts'
import { matchesAny } from '#lib/language/rules/rule.ts'
import { tagTokens } from '#lib/language/tagger.ts'
import type { Token } from '#lib/language/tagger.ts'
import { STORY_RULES } from './line-rules.ts'
import { has, names } from './lecture.ts'
import type { Line } from './lecture.ts'

/**
 * Whether a sentence leaves what the lecture says of a concept: it sets a scene or tells of a person; or, without naming
 * the concept or leaning on the sentence before, it tells of something past or takes another concept as its subject.
 */
export function leavesTopic(line: Line, conceptId: string): boolean {
  if (matchesAny(STORY_RULES, line.text)) return true
  const tokens = tagTokens(line.text)
  const verb = tokens.findIndex((_, i) => isFiniteVerb(tokens, i))
  if (isAboutPerson(line, tokens, verb)) return true
  if (names(line, conceptId) || has(line, 'dependent')) return false
  const isPast = /^(?:was|were|had|did)$|[^e]ed$/.test(tokens[verb]?.lower ?? '')
  const subjectEnd = tokens[verb]?.start ?? 0
  return isPast || line.mentions.some(({ end }) => end <= subjectEnd)
}

/** "Tulving writes", "Cynthia, a psychologist, recalls". Acronyms and terms of the lecture are no persons. */
function isAboutPerson(line: Line, tokens: readonly Token[], verb: number): boolean {
  const comma = tokens.findIndex((token) => token.text === ',')
  const end = comma > 0 && comma < verb && /^(?:an?|the)$/.test(tokens[comma + 1]?.lower ?? '') ? comma : verb
  const subject = tokens.slice(0, Math.max(0, end))
  if (subject.length === 0 || subject.length > 3 || line.mentions.some(({ start }) => start < (tokens[end]?.start ?? 0))) return false
  return subject.every((token) => isNominal(token) && token.pos === 'PROPN' && /^\p{Lu}.*\p{Ll}/u.test(token.text))
}
