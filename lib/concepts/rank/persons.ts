import type { LanguageRule } from '#lib/language/rules/rule.ts'

/**
 * Signs that a capitalised name is that of somebody: what stands `before` the name and `after` it, one or both. In the
 * examples the name stands between stars.
 */
export type PersonRule = LanguageRule & { before?: RegExp; after?: RegExp }

const DOING = '(?:proposed|found|believed|argued|suggested|said|wrote|described|developed|observed|concluded|reported|conducted|studied|'
  + 'defined|theorized|noted|thought|published|stated|claimed|hypothesized|discovered|showed|coined|asked|viewed|felt|identified)'

const PLACE_OPENERS = 'New|North|South|East|West|Great|Saint|Upper|Lower'

/** Sticky, so that each is tried at the places of the name alone, and compiled once for all names. */
export const PERSON_RULES: readonly PersonRule[] = [
  { name: 'cited', why: 'a year in brackets after it', accepts: 'A model by *Atkinson* (1968) has stages.',
    rejects: 'The *Renaissance* (a period) began.',
    after: /(?:['’]s)?(?: (?:and|&) \p{Lu}[\p{L}-]+)? \((?:1[5-9]|20)\d\d/uy },
  { name: 'has a first name', why: 'another name stands before it', accepts: 'It was written by Richard *Atkinson* later.',
    rejects: 'They settled in New *England* later.',
    before: new RegExp(`(?<=(?<=[\\p{Ll},;] )(?!${PLACE_OPENERS})(?:Dr\\.|\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\.)?) )`, 'uy'),
    after: /\b(?! \p{Lu})/uy },
  { name: 'does research', why: 'it thinks and writes', accepts: '*Joshua Foer* argued that anybody can learn it.',
    rejects: '*Norepinephrine* rises.',
    before: /\b/uy,
    after: new RegExp(`(?: \\(\\d{4}\\))? (?:also |first |later )?${DOING}\\b`, 'uy') },
]

/** Whether a rule holds at one of the places where the text has the name. */
export function holdsFor({ before, after }: PersonRule, name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (matchesAt(before, text, at) && matchesAt(after, text, at + name.length)) return true
  }
  return false
}

function matchesAt(pattern: RegExp | undefined, text: string, at: number): boolean {
  if (!pattern) return true
  pattern.lastIndex = at
  return pattern.test(text)
}

/** Does the lecture speak of somebody of this name? Only for a candidate it always writes with capitals. */
export function isPerson(name: string, texts: readonly string[]): boolean {
  if (!name.split(' ').every((word) => /^\p{Lu}\p{Ll}/u.test(word)) || name.split(' ').length > 3) return false
  return texts.some((text) => PERSON_RULES.some((rule) => holdsFor(rule, name, text)))
}
